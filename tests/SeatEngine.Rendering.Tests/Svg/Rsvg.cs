using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SeatEngine.Rendering.Tests.Svg;

/// <summary>The rsvg-convert program of librsvg, where it is installed.</summary>
internal static class Rsvg
{
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => System.IO.Path.Combine(folder, "rsvg-convert"))
        .FirstOrDefault(File.Exists);

    public static byte[] Draw(string svg, int width, int height)
    {
        ProcessStartInfo start = new(Path!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["--width", width.ToString(CultureInfo.InvariantCulture), "--height",
            height.ToString(CultureInfo.InvariantCulture), "--format", "png"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using MemoryStream picture = new();
        var copied = process.StandardOutput.BaseStream.CopyToAsync(picture);
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(svg));
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(60_000), "rsvg-convert did not end.");
        copied.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return picture.ToArray();
    }
}
