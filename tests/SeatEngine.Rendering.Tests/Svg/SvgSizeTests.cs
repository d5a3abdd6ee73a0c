using SeatEngine.Maps;
using SeatEngine.Rendering.Tests.Composing;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Svg;

public sealed class SvgSizeTests
{
    [PlanFact("synthetic-bowl-72k/seats.csv")]
    public void Write_BowlInCompactMode_TakesAtMostSixtyBytesASeat()
    {
        var map = SeatMap.Compile(BigHalls.Bowl());
        MapComposer composer = new(map);
        Random random = new(1);
        foreach (var soldOf100 in (int[])[0, 33])
        {
            var sold = map.Select(_ => random.Next(100) < soldOf100);
            CountingStream counted = new();
            SvgWriter.Write(composer.Compose(new MapView { Detail = MapDetail.Seats, Classes = [SeatClass.Sold(sold)] }), counted);
            var bytes = (double)counted.Count / map.SeatCount;
            Assert.True(bytes <= 60, FormattableString.Invariant($"{bytes:0.0} bytes a seat with {soldOf100} % sold."));
        }
    }

    private sealed class CountingStream : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Count;

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Count += count;
    }
}
