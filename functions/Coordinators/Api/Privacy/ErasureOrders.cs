using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Privacy;

namespace MentorFlow.Functions.Coordinators.Api.Privacy;

/// <summary>
/// An administrator has somebody erased: why, is kept as a note on the person, which goes with all else. What the console and the API have in common.
/// </summary>
public sealed class ErasureOrders(PrivacyCases cases, NoteActs notes)
{
    /// <param name="reason">1 to 500 characters.</param>
    /// <param name="field">Of the reason, as its sender knows it.</param>
    /// <param name="texts">In whose language the note says what it is.</param>
    public async Task<Verdict<ErasureRequest>> EraseAsync(
        string personId, string? reason, string field, NoteWriter writer, Texts texts, CancellationToken cancellation)
    {
        var because = reason?.Trim() ?? "";
        if (because.Length is 0 or > LegalHold.LongestReason)
        {
            return Refusal.Invalid(new FieldError(field, "rules.some-words", ("max", LegalHold.LongestReason)));
        }

        var kept = await notes.WriteAsync(personId, texts["console-privacy.note", ("reason", because)], writer, cancellation);
        return kept.Refusal is { Reason: not RefusalReason.AlreadyDone } refusal ? refusal : await cases.EraseAsync(personId, writer.Actor, cancellation);
    }
}
