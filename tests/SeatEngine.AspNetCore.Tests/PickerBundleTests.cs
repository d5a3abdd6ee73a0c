using System.IO.Compression;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>The picker's modules joined into one.</summary>
public sealed class PickerBundleTests
{
    [Fact]
    public void Modules_InTheOrderOfTheirImports_OnceEach()
    {
        var joined = Join(
            ("a.js", "import { b } from \"./b.js\";\nimport { c } from \"./c.js\";\nexport class A { x = b + c; }\n"),
            ("b.js", "// says b\n/** One line. */\nimport { c } from \"./c.js\";\nexport const b = c;\n"),
            ("c.js", "/**\n * Some\n * lines.\n */\nexport const c = /** @type {number} */ (1);\n  /** @type {any} */ (c).d = 2;\n"));

        Assert.Equal("const c = /** @type {number} */ (1);\n  /** @type {any} */ (c).d = 2;\nconst b = c;\nexport class A { x = b + c; }\n", joined);
    }

    [Fact]
    public void Modules_ThatShareAName_AreRefused() => Assert.Contains("declares 'x'", Assert.Throws<InvalidOperationException>(() => Join(
        ("a.js", "import { b } from \"./b.js\";\nconst x = 1;\n"), ("b.js", "const x = 2;\nexport const b = x;\n"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("import b from \"./b.js\";\n")]
    [InlineData("export default 1;\n")]
    [InlineData("export * from \"./b.js\";\n")]
    public void Modules_InAnotherForm_AreRefused(string text) =>
        Assert.Contains("cannot be joined", Assert.Throws<InvalidOperationException>(() => Join(("a.js", text))).Message, StringComparison.Ordinal);

    [Fact]
    public void Modules_InACircle_AreRefused() => Assert.Contains("imports itself", Assert.Throws<InvalidOperationException>(() => Join(
        ("a.js", "import { b } from \"./b.js\";\nexport const a = b;\n"),
        ("b.js", "import { a } from \"./a.js\";\nexport const b = a;\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Picker_IsOneScript_WithinItsBudget()
    {
        var folder = RepositoryFiles.Full("src/SeatEngine.AspNetCore/wwwroot");
        var script = PickerBundle.Of("seat-picker.js", file => File.ReadAllText(Path.Combine(folder, file)));

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(script));
        }

        Assert.Contains("customElements.define(\"seat-picker\"", script, StringComparison.Ordinal);
        Assert.InRange(packed.Length, 10_000, 60_000);
        Assert.All(Directory.GetFiles(folder, "*.js"), file => Assert.True(File.ReadLines(file).Count() <= 400, $"{file} is long."));
    }

    private static string Join(params (string Name, string Text)[] files)
    {
        var texts = files.ToDictionary(static file => file.Name, static file => file.Text, StringComparer.Ordinal);
        return PickerBundle.Of("a.js", file => texts[file]);
    }
}
