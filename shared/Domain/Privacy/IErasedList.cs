namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Whom an erasure has taken away, kept outside the database: a backup of before would bring them back, and nothing in it knows. It holds random ids and
/// days, nothing else. Where a service keeps the database there is none.
/// </summary>
public interface IErasedList
{
    /// <summary>Somebody stands in it once, however often they are added.</summary>
    /// <param name="at">UTC.</param>
    /// <exception cref="IOException">It cannot be written; trying again may help.</exception>
    void Add(string personId, DateTimeOffset at);
}
