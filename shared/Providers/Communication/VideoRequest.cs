using Azure;
using MentorFlow.Domain.Video;

namespace MentorFlow.Providers.Communication;

/// <summary>Requests for rooms and identities, whichever client sends them, with failures as the port of video means them.</summary>
public static class VideoRequest
{
    /// <exception cref="VideoRefusedException">The service will never do it.</exception>
    /// <exception cref="IOException">It did not do it now.</exception>
    public static async Task<T> AskAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (RequestFailedException failure)
        {
            throw CommunicationFailures.OfVideo(failure);
        }
    }

    /// <summary>The same for removing something: gone already is as good.</summary>
    public static Task RemoveAsync(Func<Task> request) => AskAsync(async () =>
    {
        try
        {
            await request();
            return true;
        }
        catch (RequestFailedException failure) when (CommunicationFailures.IsGone(failure))
        {
            return false;
        }
    });
}
