using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SeatEngine.Hosting.Tests;

public class AddSeatEngineTests
{
    [Fact]
    public void AddSeatEngine_NoServices_IsRefused() =>
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddSeatEngine()).ParamName);

    [Fact]
    public void AddSeatEngine_Services_AreThoseOfTheBuilder()
    {
        var services = new ServiceCollection();

        Assert.Same(services, services.AddSeatEngine().Services);
    }

    [Fact]
    public void AddSeatEngine_Twice_RegistersOnceAndConfiguresTwice()
    {
        var services = new ServiceCollection();
        services.AddSeatEngine(options => options.SettleEvery = TimeSpan.FromSeconds(2));
        services.AddSeatEngine(options => options.SettleEvery += TimeSpan.FromSeconds(3));
        using var provider = services.BuildServiceProvider();

        Assert.Single(provider.GetServices<IHostedService>());
        Assert.Equal(TimeSpan.FromSeconds(5), provider.GetRequiredService<IOptions<SeatEngineOptions>>().Value.SettleEvery);
    }

    [Fact]
    public void AddSeatEngine_ServicesWithoutLogging_OpenPerformances()
    {
        var services = new ServiceCollection();
        services.AddSeatEngine();
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        provider.GetRequiredService<OpenPerformances>().Open(Evening.Make("friday"));

        Assert.Single(provider.GetRequiredService<OpenPerformances>().All);
        Assert.Same(TimeProvider.System, provider.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void AddSeatEngine_HostWithAClock_KeepsIt()
    {
        var clock = new FakeTimeProvider();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSeatEngine();
        using var provider = services.BuildServiceProvider();

        Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public async Task Start_SettleEveryOutOfRange_IsRefusedByName(int seconds)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSeatEngine(options => options.SettleEvery = TimeSpan.FromSeconds(seconds));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("SeatEngineOptions.SettleEvery", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3600)]
    public async Task Start_SettleEveryInRange_Starts(int seconds)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSeatEngine(options => options.SettleEvery = TimeSpan.FromSeconds(seconds));
        using var host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();
    }
}
