using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

public sealed partial class MapSceneBuilder
{
    /// <summary>Puts a whole scene into this one as a picture: its things as they look, without ids, names and keyboard stops.</summary>
    /// <param name="scene">The scene; its background is not taken over, and what reaches out of it is not cut.</param>
    /// <param name="x">Where its left edge comes to lie.</param>
    /// <param name="y">Where its upper edge comes to lie.</param>
    /// <exception cref="ArgumentOutOfRangeException">Something comes to lie beyond the limit.</exception>
    public void AddScene(MapScene scene, double x, double y)
    {
        ArgumentNullException.ThrowIfNull(scene);
        SceneGuard.Coordinate(x, nameof(x));
        SceneGuard.Coordinate(y, nameof(y));
        var styles = scene.Styles.ToArray().Select(Style).ToArray();
        BeginGroup(-1, null, scene.Description.Length > 0 ? scene.Title + ": " + scene.Description : scene.Title, "img");
        foreach (var item in scene.Items)
        {
            switch (item.Kind)
            {
                case SceneItemKind.GroupStart:
                    BeginGroup(item.Style < 0 ? -1 : styles[item.Style]);
                    break;
                case SceneItemKind.GroupEnd:
                    EndGroup();
                    break;
                case SceneItemKind.Disc:
                    AddDisc(styles[item.Style], item.X + x, item.Y + y, item.A);
                    break;
                case SceneItemKind.RoundedRectangle:
                    AddRectangle(styles[item.Style], new SceneRectangle(item.X + x, item.Y + y, item.A, item.B), item.C);
                    break;
                case SceneItemKind.Path:
                    AddPath(styles[item.Style], item.Path!.Moved(x, y));
                    break;
                case SceneItemKind.Text:
                    AddText(styles[item.Style], item.X + x, item.Y + y, item.Text!, item.A);
                    break;
                default:
                    throw Unknown.Value(item.Kind);
            }
        }

        EndGroup();
    }
}
