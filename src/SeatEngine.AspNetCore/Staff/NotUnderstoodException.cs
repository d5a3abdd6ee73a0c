using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>What a page of the staff sent names something that there is not, or makes no sense: it is told so.</summary>
internal sealed class NotUnderstoodException(string message) : BadHttpRequestException(message)
{
    /// <summary>Tells it.</summary>
    public static async ValueTask<object?> TellAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation).ConfigureAwait(false);
        }
        catch (NotUnderstoodException refusal)
        {
            return Answer.Refused(400, "Not understood", refusal.Message);
        }
    }
}
