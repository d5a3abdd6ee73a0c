using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SeatEngine.AspNetCore.Tests.Endpoints;

/// <summary>An application's own way to know who is of the house: here, whoever says so in a header.</summary>
internal sealed class HouseDoor(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Policy = "house";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication("house").AddScheme<AuthenticationSchemeOptions, HouseDoor>("house", null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, static policy => policy.RequireClaim("staff"));
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["House"].ToString() switch
    {
        "" => AuthenticateResult.NoResult(),
        var said => AuthenticateResult.Success(new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity(said == "yes" ? [new Claim("staff", said)] : [], Scheme.Name)), Scheme.Name)),
    });
}
