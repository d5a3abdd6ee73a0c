using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Svg;

public sealed class SvgSizeTests
{
    [PlanFact("synthetic-bowl-72k/seats.csv")]
    public void Write_BowlInCompactMode_TakesAtMostSixtyBytesASeat()
    {
        var map = SeatMap.Compile(Bowl());
        MapComposer composer = new(map);
        Random random = new(1);
        foreach (var soldOf100 in (int[])[0, 33])
        {
            var sold = map.Select(_ => random.Next(100) < soldOf100);
            CountingStream counted = new();
            SvgWriter.Write(composer.Compose(new MapView { Classes = [SeatClass.Sold(sold)] }), counted);
            var bytes = (double)counted.Count / map.SeatCount;
            Assert.True(bytes <= 60, FormattableString.Invariant($"{bytes:0.0} bytes a seat with {soldOf100} % sold."));
        }
    }

    /// <summary>The manifest has plain columns, which spares this project a reader of manifests: tier, section, row, seat, x, y.</summary>
    private static Hall Bowl()
    {
        var lines = File.ReadLines(RepositoryFiles.SharedPlan("synthetic-bowl-72k/seats.csv")!).Skip(1)
            .Select(line => line.Split(','));
        return new Hall
        {
            Name = "Bowl",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [.. lines.GroupBy(line => line[1], StringComparer.Ordinal).Select(section => new Section
            {
                Id = new(section.Key),
                Name = section.Key,
                Level = new(section.First()[0]),
                Rows = [.. section.GroupBy(line => line[2], StringComparer.Ordinal).Select(row => new Row
                {
                    Label = row.Key,
                    Seats = [.. row.Select(line => new Seat
                    {
                        Id = new($"{line[1]}-{line[2]}-{line[3]}"),
                        Label = line[3],
                        Position = new PlanPoint(double.Parse(line[4], CultureInfo.InvariantCulture),
                            double.Parse(line[5], CultureInfo.InvariantCulture)),
                    })],
                })],
            })],
        };
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
