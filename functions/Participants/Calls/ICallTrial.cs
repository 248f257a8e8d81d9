using MentorFlow.Domain.Sessions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>What a trial adds to calls, where one person at this machine plays both sides; nothing anywhere else.</summary>
public interface ICallTrial
{
    /// <param name="request">For the session's page.</param>
    /// <param name="personId">Who reads it.</param>
    /// <returns>Null where nothing is tried.</returns>
    CallTrial? Find(HttpRequest request, Session session, string personId);
}

/// <param name="PartnerId">Person id of the other side.</param>
/// <param name="Href">Opens the session's page as the other side, beside this visit.</param>
public sealed record CallTrial(string PartnerId, string Href);

internal sealed class NoCallTrial : ICallTrial
{
    public CallTrial? Find(HttpRequest request, Session session, string personId) => null;
}
