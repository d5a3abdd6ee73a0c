using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Composing;

/// <summary>Halls from files outside of the repository, for tests that say so.</summary>
internal static class BigHalls
{
    /// <summary>The manifest has plain columns, which spares this project a reader of manifests: tier, section, row, seat, x, y.</summary>
    public static Hall Bowl()
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
}
