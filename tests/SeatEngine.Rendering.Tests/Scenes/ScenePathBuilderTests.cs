namespace SeatEngine.Rendering.Tests.Scenes;

public sealed class ScenePathBuilderTests
{
    [Fact]
    public void AddCircle_AnyRadius_StaysWithinThreeInTenThousandOfIt()
    {
        var circle = new ScenePathBuilder().AddCircle(10, 20, 8).ToPath();
        var points = circle.Points.ToArray();

        Assert.Equal(new SceneRectangle(2, 12, 16, 16), circle.Bounds());
        for (var curve = 0; curve < 4; curve++)
        {
            var middle = Middle(points[3 * curve], points[(3 * curve) + 1], points[(3 * curve) + 2], points[(3 * curve) + 3]);
            Assert.Equal(8, Math.Sqrt(((middle.X - 10) * (middle.X - 10)) + ((middle.Y - 20) * (middle.Y - 20))), 8 * 0.0003);
        }
    }

    [Fact]
    public void AddCircle_NegativeRadius_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("radius", () => new ScenePathBuilder().AddCircle(0, 0, -1));

    private static ScenePoint Middle(ScenePoint a, ScenePoint b, ScenePoint c, ScenePoint d) =>
        new((a.X + (3 * b.X) + (3 * c.X) + d.X) / 8, (a.Y + (3 * b.Y) + (3 * c.Y) + d.Y) / 8);
}
