using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SeatEngine.AspNetCore.Tests.Endpoints;

/// <summary>What the endpoints say of themselves, and whether they keep to it.</summary>
public sealed class OpenApiTests
{
    public static readonly byte[] Secret = Encoding.ASCII.GetBytes("sixteen bytes...");

    [Fact]
    public async Task Document_OfAllEndpoints_IsAsApproved()
    {
        await using var site = await StartAsync();
        using var browser = site.Browser();
        using var document = JsonDocument.Parse(await browser.GetStringAsync("/openapi/v1.json"));

        var operations = DocumentedOperation.Of(document.RootElement);

        Assert.InRange(operations.Length, 18, 40);
        Assert.All(operations, static operation => Assert.NotEmpty(operation.Answers));
        var parts = document.RootElement.EnumerateObject().Where(static part => part.Name is "paths" or "components")
            .ToDictionary(static part => part.Name, static part => part.Value);
        Approvals.Verify(JsonSerializer.Serialize(parts, Indented), "json");
    }

    [Fact]
    public async Task Requests_MadeAtRandomFromTheDocument_GetDocumentedAnswersAlone()
    {
        await using var site = await StartAsync();
        using var browser = site.Browser();
        using var document = JsonDocument.Parse(await browser.GetStringAsync("/openapi/v1.json"));
        DocumentFuzz fuzz = new(document.RootElement, seed: 7);
        var wrong = new List<string>();

        for (var i = 0; i < 1500; i++)
        {
            if (await fuzz.AskAsync(browser) is { } fault)
            {
                wrong.Add(fault);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(10)));
        Assert.Equal(DocumentedOperation.Of(document.RootElement).Length, fuzz.Asked.Count);
        Assert.Contains(200, fuzz.Statuses.Keys);
        Assert.Contains(400, fuzz.Statuses.Keys);
        Assert.DoesNotContain(503, fuzz.Statuses.Keys);
    }

    /// <summary>A site with every endpoint that there is.</summary>
    internal static Task<TestSite> StartAsync() => TestSite.StartAsync(
        static options =>
        {
            options.HousePolicy = HouseDoor.Policy;
            options.PaymentSecret = Secret;
            options.Desk = new(HouseDoor.See, HouseDoor.Sell, HouseDoor.Manage);
        },
        Path.Combine(Directory.CreateTempSubdirectory("seats-").FullName, "house.db"),
        prepare: static builder =>
        {
            HouseDoor.Add(builder);
            builder.Services.AddOpenApi();
        });

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
