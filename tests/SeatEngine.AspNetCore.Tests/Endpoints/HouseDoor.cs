using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SeatEngine.AspNetCore.Tests.Endpoints;

/// <summary>
/// An application's own way to know who is of the house: here, whoever says so in a header, and at the desk as what: a house manager who
/// sees, an operator who sells, a manager.
/// </summary>
internal sealed class HouseDoor(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Policy = "house";
    public const string See = "see";
    public const string Sell = "sell";
    public const string Manage = "manage";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication("house").AddScheme<AuthenticationSchemeOptions, HouseDoor>("house", null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, static policy => policy.RequireClaim("staff"))
            .AddPolicy(See, static policy => policy.RequireClaim("desk"))
            .AddPolicy(Sell, static policy => policy.RequireClaim("desk", Sell, Manage))
            .AddPolicy(Manage, static policy => policy.RequireClaim("desk", Manage));
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["House"].ToString() switch
    {
        "" => AuthenticateResult.NoResult(),
        var said => AuthenticateResult.Success(new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity(ClaimsOf(said), Scheme.Name)), Scheme.Name)),
    });

    /// <summary>"yes" is everybody at once; else what somebody is at the desk, and their name after a colon.</summary>
    private static Claim[] ClaimsOf(string said) => said.Split(':') switch
    {
        ["yes"] => [new("staff", said), new("desk", Manage), new(ClaimTypes.Name, "house")],
        [See or Sell or Manage, var name] => [new("desk", said.Split(':')[0]), new(ClaimTypes.Name, name)],
        _ => [],
    };
}
