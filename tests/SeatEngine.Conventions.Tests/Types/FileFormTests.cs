using SeatEngine.Interchange;
using SeatEngine.Rendering;

namespace SeatEngine.Conventions.Tests.Types;

/// <summary>All readers and writers of files have the same forms.</summary>
public class FileFormTests
{
    private static readonly Type[] WritersOfBytes =
    [
        typeof(PngWriter), typeof(Rendering.Skia.SkiaSceneRenderer), typeof(ManifestXlsx), typeof(XlsxTable), typeof(HoldListXlsx),
        typeof(PriceListXlsx), typeof(ReportXlsx), typeof(SeasonXlsx),
    ];

    [Fact]
    public void PublicTypes_ThatWriteToAStream_HaveTheOtherForms() =>
        Rule.Holds(Packages.PublicTypes.SelectMany(type => FileForms.MissingBesideWrite(type, isText: !WritersOfBytes.Contains(type))));

    [Fact]
    public void PublicTypes_ThatRead_ReadBytesAndStreams() => Rule.Holds(Packages.PublicTypes.SelectMany(FileForms.MissingBesideRead));

    [Fact]
    public void Rules_GivenWhatTheyForbid_SaySo()
    {
        Assert.Equal(3, FileForms.MissingBesideWrite(typeof(Offender), isText: true).Count());
        Assert.Equal(2, FileForms.MissingBesideWrite(typeof(Offender), isText: false).Count());
        Assert.Single(FileForms.MissingBesideRead(typeof(Offender)));
    }

    private static class Offender
    {
        public static void Write(string what, Stream stream) => stream.WriteByte((byte)what.Length);

        public static string Read(Stream stream) => stream.ReadByte().ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
