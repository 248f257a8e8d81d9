using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What is remembered of a pair that writes, from one look at its conversation to the next.</summary>
/// <param name="Began">Exchanges that there were when it began to write.</param>
/// <param name="Exchanges">Exchanges at the last look.</param>
/// <param name="Since">From when its silence is counted, UTC.</param>
/// <param name="StoodStill">How long the clocks had stood still then.</param>
/// <param name="Nudges">How often it was reminded since.</param>
public sealed record WritingProgress(int Began, int Exchanges, DateTimeOffset Since, TimeSpan StoodStill, int Nudges);

/// <summary>
/// What keeps a pair going that writes (R33): whoever's turn it is is reminded, a conversation that rests for long is begun anew by a mail to all, and
/// after that a coordinator is asked. Every so many exchanges its members are asked how it goes.
/// </summary>
internal sealed class Correspondence(Stage stage, SessionsInput input)
{
    // A leave may move the end meanwhile.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(7);

    // As many as a survey can be asked for the same mentorship.
    private const int MostChecks = 99;

    private readonly MentorshipKey key = new(input.ProgramId, input.MentorshipId);
    private readonly Recipients members = new(input.MemberIds, MentorshipId: input.MentorshipId);
    private ProgramPolicy policy = input.Policy;

    /// <summary>What the next run goes on with; null where the pair does not write.</summary>
    public WritingProgress? Progress { get; private set; } = input.Progress?.Writing;

    /// <summary>Whether the last day of the mentorship has come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Goes along with a change of the program.</summary>
    public void Follow(ProgramPolicy moved) => policy = moved;

    /// <summary>The pair meets again: what it writes is followed no more.</summary>
    public void Leave() => Progress = null;

    /// <summary>Looks at the conversation, does what is due, or waits until something happens.</summary>
    /// <returns>Why the mentorship ends; null when it goes on.</returns>
    public async Task<EndReason?> GoOnAsync()
    {
        // What has come by now is part of what is read.
        stage.TakeLast<ConversationMoved>();
        if (await stage.StepAsync<WritingStand?>(nameof(ReadWriting), key) is not { } stand)
        {
            return null;
        }

        if (stand.Closes <= stage.Now)
        {
            IsOver = true;
            return null;
        }

        var progress = await FollowExchangesAsync(stand);
        Progress = progress;
        var (silence, due) = (stage.Now - stand.Since - (stage.StoodStill - progress.StoodStill), DueAfter(stand, progress));
        if (silence < due)
        {
            await stage.WaitAsync<ConversationMoved>(new[] { due - silence, stand.Closes - stage.Now, LookAgain }.Min());
            return null;
        }

        if (progress.Nudges < policy.Exchanges.ReplyNudges)
        {
            Progress = progress with { Nudges = progress.Nudges + 1 };
            await NudgeAsync(stand);
            return null;
        }

        return await AskAsync(stand, silence);
    }

    private async Task<WritingProgress> FollowExchangesAsync(WritingStand stand)
    {
        var began = Progress?.Began ?? (stand.HadSessions ? stand.Exchanges : 0);
        var (before, now) = ((Progress?.Exchanges ?? began) - began, stand.Exchanges - began);
        if (before < 1 && now >= 1)
        {
            await stage.MailAsync(MailTemplate.GoalsRequest, members);
        }

        if (policy.Reviews.FitCheckAfterSessions is > 0 and var fit && before < fit && now >= fit)
        {
            await CheckAsync(SurveyKind.FitCheck, number: 1);
        }

        if (policy.Reviews.FeedbackAfterSessions is > 0 and var feedback && before < feedback && now >= feedback)
        {
            await stage.MailAsync(MailTemplate.FeedbackRequest, members);
        }

        if (policy.Exchanges.CheckEvery is > 0 and var every && now / every > before / every && stand.Checks < MostChecks)
        {
            await CheckAsync(SurveyKind.WritingCheck, stand.Checks + 1);
        }

        // Of a message that waits the pair's own clock of it reminds first; that it waits may be known a moment after it was written.
        var reminded = stand.Awaited is null ? 0 : 1;
        return Progress is { } known && known.Since == stand.Since
            ? known with { Exchanges = stand.Exchanges, Nudges = Math.Max(known.Nudges, reminded) }
            : new WritingProgress(began, stand.Exchanges, stand.Since, stage.StoodStill, reminded);
    }

    // A thread in which nobody owes anything may rest for a while; one that nobody has begun may not.
    private TimeSpan DueAfter(WritingStand stand, WritingProgress progress)
    {
        var exchanges = policy.Exchanges;
        var first = stand.Awaited is not null || !stand.HasWritten ? stand.Within : exchanges.StallAfter;
        return progress.Nudges < exchanges.ReplyNudges
            ? first + (progress.Nudges * stand.Within)
            : first + ((exchanges.ReplyNudges - 1) * stand.Within) + exchanges.StallAfter;
    }

    private Task NudgeAsync(WritingStand stand) => stand.AwaitedBy is { } writer
        ? stage.MailAsync(MailTemplate.WritingTurn, members with { PersonIds = [.. input.MemberIds.Where(member => member != writer)] })
        : stage.MailAsync(MailTemplate.WritingQuiet, members);

    private async Task<EndReason?> AskAsync(WritingStand stand, TimeSpan silence)
    {
        var (moved, resolution) = await stage.AskCoordinatorOrAsync<ConversationMoved>(
            WorkItemKind.MentorshipStalled,
            new Subject.OfMentorship(input.MentorshipId),
            new Phrase("writing.stalled", ("count", (int)silence.TotalDays), ("within", (int)stand.Within.TotalDays)),
            [.. input.MemberIds],
            stand.IsBefore,
            stand.Closes);
        if (moved is not null || stage.Ended is not null || stage.Now >= stand.Closes)
        {
            return null;
        }

        // Where it is to go on it begins anew: nobody is asked again about the same silence.
        Progress = Progress! with { Nudges = 0, StoodStill = stage.StoodStill - (stage.Now - stand.Since) };
        return resolution switch
        {
            ResolutionKind.Replace => EndReason.Replaced,
            ResolutionKind.Close => EndReason.Silence,
            _ => null,
        };
    }

    private Task<bool> CheckAsync(SurveyKind kind, int number) =>
        stage.StepAsync<bool>(nameof(StartCheck), new CheckStart(key, kind, input.MemberIds, policy, number));
}
