using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using SeatEngine.Benchmarks.Running;
using SeatEngine.Interchange;
using SeatEngine.Maps;
using SeatEngine.Rendering;

namespace SeatEngine.Benchmarks;

/// <summary>
/// Drawing the bowl of 71,755 seats, a third of it sold: as compact SVG (budget 40 ms from the states to the bytes), and
/// as PNG 2048 pixels wide (budget: a tenth of what rsvg-convert takes for the same SVG).
/// </summary>
public class RenderingBenchmarks
{
    private MapComposer _composer = null!;
    private MapView _view = null!;
    private MapScene _scene = null!;
    private MapScene _large = null!;
    private ScenePicture _picture = null!;
    private string _svgFile = "";
    private string _pngFile = "";

    /// <summary>Compiles the bowl, and writes the SVG that the other program reads.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var manifest = File.OpenRead(RepositoryFolder.SharedPlan("synthetic-bowl-72k/seats.csv"));
        var map = SeatMap.Compile(ManifestCsv.Read(manifest).Hall ?? throw new InvalidDataException("The bowl's manifest is not sound."));
        var random = new Random(1);
        _composer = new MapComposer(map);
        _view = new MapView { Detail = MapDetail.Seats, Classes = [SeatClass.Sold(map.Select(_ => random.Next(3) == 0))] };
        _scene = _composer.Compose(_view);
        _large = _composer.Compose(_view with { Width = 2048 });
        _picture = SceneRasterizer.Draw(_large);
        _svgFile = Path.Combine(Path.GetTempPath(), "seatengine-bowl.svg");
        _pngFile = Path.ChangeExtension(_svgFile, ".png");
        using var file = File.Create(_svgFile);
        SvgWriter.Write(_large, file);
    }

    /// <summary>Removes the files.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        File.Delete(_svgFile);
        File.Delete(_pngFile);
    }

    /// <summary>States to bytes: the figure with the budget of 40 ms.</summary>
    [Benchmark]
    public void ComposeAndWriteSvg() => SvgWriter.Write(_composer.Compose(_view), Stream.Null);

    /// <summary>States to scene.</summary>
    [Benchmark]
    public MapScene Compose() => _composer.Compose(_view);

    /// <summary>Scene to bytes.</summary>
    [Benchmark]
    public void WriteSvg() => SvgWriter.Write(_scene, Stream.Null);

    /// <summary>The other program: SVG file to PNG file, its start included.</summary>
    [Benchmark(Baseline = true)]
    public void RsvgConvert()
    {
        using var process = Process.Start("rsvg-convert", ["--width", "2048", _svgFile, "--output", _pngFile]);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("rsvg-convert failed.");
        }
    }

    /// <summary>Scene to PNG bytes: the figure with the budget of a tenth of the other program.</summary>
    [Benchmark]
    public void WritePng() => PngWriter.Write(_large, Stream.Null);

    /// <summary>Scene to pixels.</summary>
    [Benchmark]
    public ScenePicture DrawPixels() => SceneRasterizer.Draw(_large);

    /// <summary>Pixels to PNG bytes.</summary>
    [Benchmark]
    public void EncodePng() => PngWriter.Write(_picture, Stream.Null);
}
