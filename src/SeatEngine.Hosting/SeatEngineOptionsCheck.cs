using System.Globalization;
using Microsoft.Extensions.Options;

namespace SeatEngine.Hosting;

/// <summary>Refuses options that are out of their range before the host starts.</summary>
internal sealed class SeatEngineOptionsCheck : IValidateOptions<SeatEngineOptions>
{
    public ValidateOptionsResult Validate(string? name, SeatEngineOptions options) =>
        options.SettleEvery > TimeSpan.Zero && options.SettleEvery <= SeatEngineOptions.LongestSettleEvery
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(SeatEngineOptions)}.{nameof(SeatEngineOptions.SettleEvery)} is above zero and at most " +
                    $"{SeatEngineOptions.LongestSettleEvery}, not {options.SettleEvery}."));
}
