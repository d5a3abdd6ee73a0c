using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SeatEngine.AspNetCore;

/// <summary>
/// Signs what one server tells another: <c>t=SECONDS,v1=HEX</c>, where HEX is the HMAC-SHA256, under a secret that both know, of the
/// seconds since 1970 in UTC, a full stop, and the body.
/// </summary>
public static class SeatSignature
{
    /// <summary>The header in which a signature stands: <c>Seat-Signature</c>.</summary>
    public const string Header = "Seat-Signature";

    /// <summary>The least length of a secret: 16 bytes.</summary>
    public const int LeastSecret = 16;

    /// <summary>How long a signature is good for, before and after: 5 minutes.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Signs a body.</summary>
    /// <param name="secret">The secret, at least <see cref="LeastSecret"/> bytes.</param>
    /// <param name="body">The body, as it is sent.</param>
    /// <param name="at">When; whole seconds count.</param>
    /// <returns>What stands in the header.</returns>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static string Sign(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        CheckLength(secret.Length);
        var seconds = at.ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(HashOf(secret, body, seconds))}");
    }

    /// <summary>Whether a body was signed under a secret, not long ago.</summary>
    /// <param name="secret">The secret, at least <see cref="LeastSecret"/> bytes.</param>
    /// <param name="body">The body, as it came.</param>
    /// <param name="signature">What stands in the header; null or anything else is no signature.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether it was, within <see cref="Tolerance"/>. It takes the same time whatever the hash is.</returns>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static bool IsValid(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body, string? signature, DateTimeOffset now)
    {
        CheckLength(secret.Length);
        Span<byte> stated = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature?.Split(',') is [['t', '=', .. var time], ['v', '1', '=', .. var hash]]
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= Tolerance.TotalSeconds
            && hash.Length == 2 * stated.Length
            && Convert.FromHexString(hash, stated, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(stated, HashOf(secret, body, seconds));
    }

    internal static byte[] Checked(byte[] secret)
    {
        CheckLength(secret.Length);
        return [.. secret];
    }

    private static void CheckLength(int length)
    {
        if (length < LeastSecret)
        {
            throw new ArgumentException($"A secret has at least {LeastSecret} bytes.", "secret");
        }
    }

    private static byte[] HashOf(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body, long seconds) => HMACSHA256.HashData(secret,
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.")), .. body]);
}
