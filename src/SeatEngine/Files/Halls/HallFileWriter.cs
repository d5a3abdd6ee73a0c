using System.Buffers;
using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>Writes the native format: always the same bytes for the same hall, and what is default is left out.</summary>
internal sealed partial class HallFileWriter(IBufferWriter<byte> output)
{
    private readonly LineJsonWriter _json = new(output);

    public void WriteHall(Hall hall)
    {
        _json.OpenBlock();
        _json.Line();
        _json.Name("format"u8);
        _json.Text(HallFileNames.Format);
        _json.Line();
        _json.Name("version"u8);
        _json.Number(HallFileNames.Version);
        _json.Line();
        _json.Name("name"u8);
        _json.Text(Given(hall.Name, "A hall's name"));
        WriteHallMembers(hall);
        WriteLines("levels"u8, hall.Levels, WriteLevel);
        WriteLines("zones"u8, hall.Zones, WriteZone);
        WriteLines("categories"u8, hall.Categories, WriteCategory);
        WriteLines("sections"u8, hall.Sections, WriteSection);
        WriteLines("areas"u8, hall.Areas, WriteArea);
        WriteLines("fixtures"u8, hall.Fixtures, WriteFixture);
        WriteLines("rankings"u8, hall.Rankings, WriteRanking);
        _json.CloseBlock();
        _json.End();
    }

    private void WriteHallMembers(Hall hall)
    {
        if (hall.Version is { } planVersion)
        {
            _json.Line();
            _json.Name("planVersion"u8);
            _json.Text(planVersion);
        }

        if (hall.IsSchematic)
        {
            _json.Line();
            _json.Name("schematic"u8);
            _json.Truth(true);
        }

        if (!IsSame(hall.GapFactor, Hall.DefaultGapFactor))
        {
            _json.Line();
            _json.Name("gapFactor"u8);
            _json.Number(hall.GapFactor);
        }

        if (hall.FocalPoint is { } focalPoint)
        {
            _json.Line();
            WritePoint("focalPoint"u8, focalPoint);
        }
    }

    private void WriteLevel(Level level)
    {
        _json.OpenObject();
        WriteId("id"u8, level.Id.Value);
        WriteText("name"u8, Given(level.Name, "A level's name"));
        WriteFocalPoint(level.FocalPoint);
        WriteOutline(level.Outline);
        _json.CloseObject();
    }

    private void WriteZone(SeatingZone zone)
    {
        _json.OpenObject();
        WriteId("id"u8, zone.Id.Value);
        WriteText("name"u8, Given(zone.Name, "A seating zone's name"));
        WriteFocalPoint(zone.FocalPoint);
        _json.CloseObject();
    }

    private void WriteCategory(Category category)
    {
        _json.OpenObject();
        WriteId("id"u8, category.Id.Value);
        WriteText("name"u8, Given(category.Name, "A category's name"));
        if (category.Color is { } color)
        {
            WriteText("color"u8, color);
        }

        _json.CloseObject();
    }

    private void WriteArea(GeneralAdmissionArea area)
    {
        _json.OpenObject();
        WriteId("id"u8, area.Id.Value);
        WriteText("name"u8, Given(area.Name, "An area's name"));
        _json.Name("capacity"u8);
        _json.Number(area.Capacity);
        if (area.MinOccupancy != 1)
        {
            _json.Name("minOccupancy"u8);
            _json.Number(area.MinOccupancy);
        }

        if (area.MaxOccupancy is { } max)
        {
            _json.Name("maxOccupancy"u8);
            _json.Number(max);
        }

        WriteBooking(area.Booking);
        WriteOptionalId("level"u8, area.Level?.Value);
        WriteOptionalId("zone"u8, area.Zone?.Value);
        WriteOptionalId("category"u8, area.Category?.Value);
        WriteCentre("centre"u8, area.Centre);
        WriteOutline(area.Outline);
        _json.CloseObject();
    }

    private void WriteFixture(HallFixture fixture)
    {
        _json.OpenObject();
        WriteText("kind"u8, NameOf(HallFileNames.Fixtures, (int)fixture.Kind, "fixture kind"));
        if (fixture.Name is { } name)
        {
            WriteText("name"u8, name);
        }

        WriteOptionalId("level"u8, fixture.Level?.Value);
        WriteCentre("position"u8, fixture.Position);
        WriteOutline(fixture.Outline);
        WriteUnlessZero("rotation"u8, fixture.Rotation);
        _json.CloseObject();
    }

    private void WriteRanking(RankingDefinition ranking)
    {
        _json.OpenObject();
        WriteText("name"u8, Given(ranking.Name, "A ranking's name"));
        if (ranking.Kind != RankingKind.FocalPoint)
        {
            WriteText("kind"u8, NameOf(HallFileNames.Rankings, (int)ranking.Kind, "ranking kind"));
        }

        if (ranking.Weights != HallFileNames.DefaultWeights)
        {
            _json.Name("weights"u8);
            _json.OpenObject();
            WriteUnlessZero("distance"u8, ranking.Weights.Distance);
            WriteUnlessZero("centre"u8, ranking.Weights.Centre);
            WriteUnlessZero("elevation"u8, ranking.Weights.Elevation);
            WriteUnlessZero("freeView"u8, ranking.Weights.FreeView);
            _json.CloseObject();
        }

        if (!ranking.Painted.IsDefaultOrEmpty)
        {
            WritePaint(ranking.Painted);
        }

        _json.CloseObject();
    }

    private void WritePaint(ImmutableArray<PaintedQuality> painted)
    {
        _json.Name("seats"u8);
        _json.OpenArray();
        foreach (var paint in painted)
        {
            _json.Text(GivenId(paint.Seat.Value, "seats"));
        }

        _json.CloseArray();
        _json.Name("values"u8);
        _json.OpenArray();
        foreach (var paint in painted)
        {
            _json.Number(paint.Value);
        }

        _json.CloseArray();
    }
}
