using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>What scripted people share: the app they act on, the time, and the schedule of their acts.</summary>
public sealed class World(Decider decider, ActSchedule schedule, Cast cast)
{
    public DateTimeOffset Now => schedule.Now;

    public Cast Cast => cast;

    public void At(DateTimeOffset moment, Func<Task> act) => schedule.Add(moment, act);

    /// <summary>The person may do it, when they get round to it; or never.</summary>
    public void Maybe(Participant who, Func<Task> act)
    {
        if (who.AnswersThis())
        {
            Later(who, act);
        }
    }

    /// <summary>The person does it when they get round to it, unless they are gone by then.</summary>
    public void Later(Participant who, Func<Task> act) =>
        At(who.GetsRoundToIt(Now), () => who.IsAway ? Task.CompletedTask : act());

    public async Task<T?> FindAsync<T>(Key<T> key)
        where T : class, IDocument => (await decider.Store.FindAsync(key))?.Value;

    /// <summary>Within which the pairs of a program agree.</summary>
    public async Task<AgreementLimits> LimitsAsync(string programId) =>
        (await FindAsync(MentoringProgram.KeyOf(programId)))?.Policy.Kickoff.Limits ?? AgreementLimits.Usual;

    /// <summary>What was done, or null when it was too late for it. People are late; invalid input would be the script's own fault.</summary>
    /// <exception cref="InvalidInputException">The app did not take the input.</exception>
    public static async Task<T?> DoAsync<T>(Task<Verdict<T>> act)
        where T : class
    {
        var verdict = await act;
        return verdict.Refusal is { Reason: RefusalReason.Invalid } refusal
            ? throw new InvalidInputException(
                $"The script gave invalid input: {string.Join("; ", refusal.Fields.Select(Said))}.")
            : verdict.Value;
    }

    /// <summary>The same where what they chose may be gone by the time they say so.</summary>
    /// <param name="field">In which they chose it.</param>
    public static async Task<T?> TryAsync<T>(Task<Verdict<T>> act, string field)
        where T : class =>
        await act is { Refusal: { Reason: RefusalReason.Invalid, Fields: var fields } } && fields.All(error => error.Field == field)
            ? null
            : await DoAsync(act);

    private static string Said(FieldError error) => $"{error.Field} {Languages.BuiltIn.English.Say(error.Rule)}";
}
