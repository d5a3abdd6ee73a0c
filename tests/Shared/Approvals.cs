using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace SeatEngine.Testing;

/// <summary>
/// Compares a text with the approved one that lies beside the test as <c>ClassName.MethodName.verified.ext</c>.
/// On a difference the text is written beside it as <c>.received.</c> and the test fails; to approve, rename it.
/// </summary>
/// <remarks>
/// Line ends are compared as LF, and a file ends with exactly one of them, so that neither a platform nor an editor
/// can make two equal texts differ.
/// </remarks>
internal static class Approvals
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Verifies a text under the name of the calling class and method.</summary>
    /// <param name="text">What the test produced.</param>
    /// <param name="extension">Of the approved file, without a dot.</param>
    /// <param name="parameters">What tells the cases of a theory apart, such as <c>hall=blackbox</c>; part of the file's name.</param>
    /// <param name="sourceFile">Left to the compiler.</param>
    /// <param name="member">Left to the compiler.</param>
    public static void Verify(
        string text,
        string extension = "txt",
        string? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string member = "")
    {
        var suffix = parameters is null ? "" : "_" + parameters;
        var name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{member}{suffix}";
        VerifyFile(text, Path.GetDirectoryName(sourceFile)!, name, extension);
    }

    /// <summary>Verifies a text against <c>folder/name.verified.extension</c>.</summary>
    public static void VerifyFile(string text, string folder, string name, string extension = "txt") =>
        Compare(text, Path.Combine(folder, $"{name}.verified.{extension}"), Path.Combine(folder, $"{name}.received.{extension}"));

    /// <summary>Verifies a text against a file with a place of its own in the repository, such as a picture that a page shows.</summary>
    /// <param name="text">What the test produced.</param>
    /// <param name="path">The full path of the file.</param>
    public static void VerifyCommitted(string text, string path) =>
        Compare(text, path, Path.ChangeExtension(path, ".received" + Path.GetExtension(path)));

    private static void Compare(string text, string verifiedPath, string receivedPath)
    {
        var received = Normalise(text);
        var verified = File.Exists(verifiedPath) ? Normalise(File.ReadAllText(verifiedPath, Utf8)) : null;
        if (string.Equals(received, verified, StringComparison.Ordinal))
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received, Utf8);
        var reason = verified is null ? "there is no approved text yet" : FirstDifference(verified, received);
        throw new XunitException(
            $"{Path.GetFileName(verifiedPath)}: {reason}. "
            + $"Compare {receivedPath} with {verifiedPath}; to approve, rename the first to the second.");
    }

    private static string Normalise(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n') + "\n";

    private static string FirstDifference(string verified, string received)
    {
        var expected = verified.Split('\n');
        var actual = received.Split('\n');
        var line = 0;
        while (line < expected.Length && line < actual.Length && string.Equals(expected[line], actual[line], StringComparison.Ordinal))
        {
            line++;
        }

        return $"line {line + 1} should be {LineOrEnd(expected, line)} but is {LineOrEnd(actual, line)}";
    }

    private static string LineOrEnd(string[] lines, int line)
    {
        const int Shown = 160;
        if (line >= lines.Length)
        {
            return "the end of the text";
        }

        return lines[line].Length <= Shown ? $"\"{lines[line]}\"" : $"\"{lines[line][..Shown]}…\"";
    }
}
