using System.Buffers.Binary;
using System.IO.Compression;

namespace SeatEngine.Docs.Tests;

/// <summary>A picture that the code of a page has drawn, beside the approved one of docs/images that the page shows.</summary>
internal sealed class DrawnPicture(FileInfo drawn, string page)
{
    private readonly string _approved =
        RepositoryFiles.Full($"docs/images/{Path.GetFileNameWithoutExtension(page).ToLowerInvariant()}-{drawn.Name}");

    public static IEnumerable<DrawnPicture> In(DirectoryInfo folder, string page) =>
        from file in folder.EnumerateFiles()
        where file.Extension is ".svg" or ".png"
        orderby file.Name
        select new DrawnPicture(file, page);

    public bool IsApproved() =>
        File.Exists(_approved) && Content(File.ReadAllBytes(_approved)).SequenceEqual(Content(File.ReadAllBytes(drawn.FullName)));

    /// <summary>Puts what was drawn beside what was approved, and says so.</summary>
    public string Receive()
    {
        var received = Path.ChangeExtension(_approved, ".received" + drawn.Extension);
        File.Copy(drawn.FullName, received, overwrite: true);
        return $"{page} draws another picture than the approved one: look at {received}, and rename it to " +
            $"{Path.GetFileName(_approved)} if it is right";
    }

    // How well a PNG is packed is up to the framework; what is in it is not.
    private byte[] Content(byte[] file) => drawn.Extension == ".png" ? PngContent(file) : file;

    private static byte[] PngContent(byte[] file)
    {
        const int signature = 8;
        using MemoryStream packed = new();
        using MemoryStream content = new();
        for (var at = signature; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var isData = file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8);
            (isData ? packed : content).Write(file, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using ZLibStream unpacked = new(packed, CompressionMode.Decompress);
        unpacked.CopyTo(content);
        return content.ToArray();
    }
}
