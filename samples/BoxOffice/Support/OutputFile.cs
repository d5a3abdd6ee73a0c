namespace BoxOfficeSample.Support;

/// <summary>Writes a file whole or not at all: what fails on the way leaves an earlier file as it was.</summary>
internal static class OutputFile
{
    public static void Write(string path, Action<Stream> content)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var draft = full + ".part";
        try
        {
            using (var stream = File.Create(draft))
            {
                content(stream);
            }

            File.Move(draft, full, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
