namespace BoxOfficeSample.Tests;

/// <summary>A file that is gone at the end of a test.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("boxoffice-");

    public TempFile(string content, string extension = ".csv")
    {
        Path = System.IO.Path.Combine(_folder.FullName, "file" + extension);
        File.WriteAllText(Path, content);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
