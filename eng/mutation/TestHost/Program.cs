using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;
using SeatEngine.Mutation;

var builder = await TestApplication.CreateBuilderAsync(args).ConfigureAwait(false);
builder.RegisterTestFramework(static _ => new TestFrameworkCapabilities(), static (_, _) => new WarmTests());
using var app = await builder.BuildAsync().ConfigureAwait(false);
return await app.RunAsync().ConfigureAwait(false);
