using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>
/// By what a buyer of whom the application says nothing is known again: a cookie of 128 random bits, and one for each hold. Neither can
/// be read by a script, neither goes to other sites.
/// </summary>
internal static class BuyerCookie
{
    private const string Buyer = "seat-buyer";
    private const string Hold = "seat-hold";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Who asks; whoever has no cookie yet gets one.</summary>
    public static SeatBuyer BuyerOf(HttpContext context, SeatWebOptions options, string path)
    {
        if (context.Items.TryGetValue(typeof(SeatBuyer), out var known))
        {
            return (SeatBuyer)known!;
        }

        var buyer = options.Buyer?.Invoke(context)
            ?? new SeatBuyer(new PatronId(NameOf(SecretOf(context, path, options))), options.Channel);
        context.Items[typeof(SeatBuyer)] = buyer;
        return buyer;
    }

    /// <summary>The hold that the browser has at a performance; none where it has none.</summary>
    public static HoldToken HoldOf(HttpContext context) =>
        HoldToken.TryParse(context.Request.Cookies[Hold], out var token) ? token : default;

    /// <summary>Gives the browser a hold, which it sends with requests for this performance alone.</summary>
    public static void Give(HttpContext context, HoldToken token, string performancePath, SeatWebOptions options) =>
        context.Response.Cookies.Append(Hold, token.ToString(), Options(context, performancePath, Lifetime, options));

    /// <summary>Takes the hold away.</summary>
    public static void Take(HttpContext context, string performancePath, SeatWebOptions options) =>
        context.Response.Cookies.Delete(Hold, Options(context, performancePath, null, options));

    /// <summary>What names the buyer in logs and orders, from which the cookie cannot be had.</summary>
    private static string NameOf(string secret) =>
        "guest-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 12));

    private static string SecretOf(HttpContext context, string path, SeatWebOptions options)
    {
        if (context.Request.Cookies[Buyer] is { Length: 32 } secret && !secret.AsSpan().ContainsAnyExcept(Digits))
        {
            return secret;
        }

        secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(Buyer, secret, Options(context, path, Lifetime, options));
        return secret;
    }

    /// <summary>Where other sites' pages have the picker in them, a browser is to send the cookies from there too, which it does only over
    /// HTTPS.</summary>
    private static CookieOptions Options(HttpContext context, string path, TimeSpan? lifetime, SeatWebOptions options) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = context.Request.PathBase.Add(path),
        SameSite = options.Origins.Count > 0 && context.Request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
