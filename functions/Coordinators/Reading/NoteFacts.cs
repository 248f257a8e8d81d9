using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A note on a person, as programs are told it.</summary>
/// <param name="Key">What to remove it by.</param>
/// <param name="By">Who wrote it, as shown in the console.</param>
public sealed record NoteFacts(string Key, string Text, string By, DateTimeOffset At)
{
    /// <summary>Notes are on the person, in whatever program: others than administrators read their own.</summary>
    /// <returns>Null for who reads all.</returns>
    public static Func<PersonNote, bool>? ReadBy(HttpRequest request)
    {
        var writer = Actors.Coordinator(request.Coordinator().Id);
        return request.Scope().IsAdministrator ? null : note => note.Writer.Actor == writer;
    }

    public static NoteFacts Of(PersonNote note) => new(note.Key, note.Text, note.Writer.Name, note.At);
}
