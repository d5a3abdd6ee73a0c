using System.Diagnostics;

namespace SeatEngine.Rendering.Tests.Skia;

/// <summary>The programs of Poppler, which read PDF in a way of their own.</summary>
internal static class Poppler
{
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Where(static folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Lets a program read a PDF from its standard input and write to its standard output.</summary>
    public static byte[] Run(string program, byte[] pdf, params string[] arguments)
    {
        ProcessStartInfo start = new(Find(program)!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using MemoryStream output = new();
        var copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        process.StandardInput.BaseStream.Write(pdf);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(60_000), program + " did not end.");
        copied.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output.ToArray();
    }
}
