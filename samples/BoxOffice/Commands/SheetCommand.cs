using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice sheet HALL... --out FILE.png</c>: every hall in every style on one sheet, to be looked over by eye.</summary>
internal static class SheetCommand
{
    private const int ThumbnailWidth = 640;
    private const int ThumbnailHeight = 640;

    public static Command Make()
    {
        var halls = new Argument<string[]>("HALL") { Description = "Halls in any supported format.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The sheet: a file ending in .png.", Required = true, HelpName = "FILE" };
        var command = new Command("sheet", "Draw every hall in every style on one sheet.") { halls, output };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            List<ScenePicture> pictures = [];
            foreach (var path in parsed.GetRequiredValue(halls))
            {
                var map = HallSource.ReadMap(path, lenient: true);
                var composer = new MapComposer(map);
                var random = new Random(1);
                SeatClass[] classes =
                    [SeatClass.Held(map.Select(_ => random.Next(25) == 0)), SeatClass.Sold(map.Select(_ => random.Next(4) == 0))];
                foreach (var style in MapStyle.BuiltIn)
                {
                    var view = new MapView
                    {
                        Width = ThumbnailWidth,
                        Height = ThumbnailHeight,
                        Style = style,
                        Classes = classes,
                        Detail = MapDetail.Seats
                    };
                    pictures.Add(SceneRasterizer.Draw(composer.Compose(view)));
                }
            }

            var sheet = ContactSheet.Arrange(pictures, MapStyle.BuiltIn.Length, 12, SceneColor.Parse("#808080"));
            OutputFile.Write(parsed.GetRequiredValue(output), stream => PngWriter.Write(sheet, stream));
            return 0;
        });
        return command;
    }
}
