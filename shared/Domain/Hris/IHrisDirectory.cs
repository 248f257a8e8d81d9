namespace MentorFlow.Domain.Hris;

/// <summary>Asks an HR system about a person, because thin events only say that something changed.</summary>
public interface IHrisDirectory
{
    /// <returns>Null when the system knows no such person (any more).</returns>
    /// <exception cref="HttpRequestException">The system did not answer as it should; asking again later may help.</exception>
    Task<HrisFields?> FindAsync(HrisConnection connection, string externalPersonId, CancellationToken cancellation = default);
}
