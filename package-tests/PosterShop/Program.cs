using SkiaSharp;

// A picture through SkiaSharp with nothing but its package, which must bring the native half for this machine.
var hall = new HallBuilder("Corner Stage").Section("stalls", "Stalls", section => section.Rows(4, "4 | 4")).Build();
var composer = new MapComposer(SeatMap.Compile(hall));

using var poster = Draw("Tonight");
Console.WriteLine($"drawn: {poster.Width} pixels wide, {Colours(poster)}");

// Texts take the fonts of the system: where there is one, a title must leave its ink.
using var untitled = Draw("");
var differs = !poster.Bytes.AsSpan().SequenceEqual(untitled.Bytes);
Console.WriteLine($"the title is drawn where there are fonts: {differs == (SKFontManager.Default.FontFamilyCount > 0)}");

SKBitmap Draw(string title)
{
    using var file = new MemoryStream();
    SkiaSceneRenderer.Write(composer.Compose(new MapView { Width = 600, Title = title, SeatNumbers = false }), file);
    Console.WriteLine($"written: {System.Text.Encoding.ASCII.GetString(file.ToArray(), 1, 3)}");
    return SKBitmap.Decode(file.ToArray());
}

static string Colours(SKBitmap picture) => picture.Pixels.Distinct().Skip(10).Any() ? "in many colours" : "nearly empty";
