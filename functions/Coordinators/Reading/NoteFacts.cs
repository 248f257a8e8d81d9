using MentorFlow.Domain.People;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A note on a person, as programs are told it.</summary>
/// <param name="Key">What to remove it by.</param>
/// <param name="By">Who wrote it, as shown in the console.</param>
public sealed record NoteFacts(string Key, string Text, string By, DateTimeOffset At)
{
    public static NoteFacts Of(PersonNote note) => new(note.Key, note.Text, note.Writer.Name, note.At);
}
