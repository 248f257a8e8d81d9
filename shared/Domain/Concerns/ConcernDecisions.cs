using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Concerns;

/// <summary>What may happen to a concern or a question; pure. Silence closes none.</summary>
public static class ConcernDecisions
{
    /// <summary>How many somebody may raise in a day and a night.</summary>
    public const int MostADay = 5;

    /// <summary>How many messages somebody may write about one in a day and a night.</summary>
    public const int MostMessagesADay = 20;

    /// <summary>How many messages one has in all.</summary>
    public const int MostMessages = 400;

    /// <summary>After as many working days whoever answered is reminded that it is still open.</summary>
    private const int LeftOpen = 10;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>How long after it was closed the person may open it again.</summary>
    public static readonly TimeSpan OpenAgain = TimeSpan.FromDays(30);

    /// <param name="recent">What the person raised before in the program, of whatever kind.</param>
    public static Verdict<ConcernChange> Raise(MentoringProgram program, NewConcern order, IReadOnlyList<Concern> recent, DateTimeOffset now)
    {
        var text = Trimmed(order.Text);
        if (recent.Any(one => one.ConcernId == order.ConcernId))
        {
            return RefusalReason.AlreadyDone;
        }

        if (CheckText(text, isNeeded: true) is { } wrong)
        {
            return Refusal.Invalid(wrong);
        }

        if (ConcernKeeping.First(program, order.Addressee, now) is not { } keeper)
        {
            return Refusal.Invalid(new FieldError("to", "rules.choose-one"));
        }

        if (recent.Count(one => one.Kind == order.Kind && one.RaisedAt > now - Day) >= MostADay)
        {
            return Refusal.Invalid(new FieldError("text", "rules.confided-a-day", ("max", MostADay)));
        }

        var raised = new Concern(order.ProgramId, order.ConcernId, order.Kind, order.PersonId, now, [keeper], order.MentorshipId);
        return Said(Awaited(raised, program, now), order.ConcernId, from: null, name: null, text, now);
    }

    /// <summary>The person writes once more; what was closed is open again.</summary>
    /// <param name="messageId">Made by the form.</param>
    /// <param name="latest">What was written last.</param>
    public static Verdict<ConcernChange> Write(
        MentoringProgram program, Concern concern, string messageId, string? words, IReadOnlyList<ConcernMessage> latest, DateTimeOffset now)
    {
        var text = Trimmed(words);
        if (latest.Any(message => message.MessageId == messageId))
        {
            return RefusalReason.AlreadyDone;
        }

        if (!CanWrite(concern, now))
        {
            return RefusalReason.WrongStage;
        }

        if (CheckText(text, isNeeded: true) is { } wrong)
        {
            return Refusal.Invalid(wrong);
        }

        if (latest.Count(message => message.From is null && message.At > now - Day) >= MostMessagesADay)
        {
            return Refusal.Invalid(new FieldError("text", "rules.words-a-day", ("max", MostMessagesADay)));
        }

        var open = concern.IsOpen
            ? concern
            : concern with { State = ConcernState.Open, ClosedAt = null, Opening = concern.Opening + 1, Change = 0 };
        return Said(open.AwaitedSince is null ? Awaited(open, program, now) : open, messageId, from: null, name: null, text, now);
    }

    /// <summary>A keeper answers. With that a question is settled, and a concern stays open until it is closed.</summary>
    public static Verdict<ConcernChange> Answer(
        MentoringProgram program, Concern concern, ConcernAnswer answer, IReadOnlyList<ConcernMessage> latest, DateTimeOffset now)
    {
        var text = Trimmed(answer.Text);
        if (latest.Any(message => message.MessageId == answer.MessageId))
        {
            return RefusalReason.AlreadyDone;
        }

        if (!concern.IsOpen || concern.Messages >= MostMessages)
        {
            return RefusalReason.WrongStage;
        }

        if (CheckText(text, isNeeded: true) is { } wrong)
        {
            return Refusal.Invalid(wrong);
        }

        var answered = Still(concern) with
        {
            AnsweredAt = now,
            NextAt = WorkingDays.After(now, LeftOpen, program.Zone),
        };
        return concern.Kind is ConcernKind.Question
            ? Said(Closed(answered, now), answer.MessageId, answer.From, answer.Name, text, now, closes: true)
            : Said(answered, answer.MessageId, answer.From, answer.Name, text, now);
    }

    /// <summary>A keeper closes it: it was answered, or the person gets words with it.</summary>
    public static Verdict<ConcernChange> Close(Concern concern, ConcernAnswer closing, DateTimeOffset now)
    {
        var text = Trimmed(closing.Text);
        if (!concern.IsOpen)
        {
            return RefusalReason.AlreadyDone;
        }

        if (concern is { AwaitedSince: not null } or { AnsweredAt: null } && text.Length == 0)
        {
            return Refusal.Invalid(new FieldError("text", "rules.answer-or-reason"));
        }

        return CheckText(text, isNeeded: false) is { } wrong
            ? Refusal.Invalid(wrong)
            : Said(Closed(concern, now), closing.MessageId, closing.From, closing.Name, text, now, closes: true);
    }

    /// <summary>The person needs nothing more.</summary>
    public static Verdict<ConcernChange> Settle(Concern concern, DateTimeOffset now) =>
        concern.IsOpen ? new ConcernChange(Closed(concern, now)) : RefusalReason.AlreadyDone;

    /// <summary>Another answers for it from now on, and who did so before reads it no more.</summary>
    /// <param name="to">The address of a coordinator or of the safeguarding contact of the program.</param>
    public static Verdict<ConcernChange> HandOver(MentoringProgram program, Concern concern, string? to, DateTimeOffset now)
    {
        if (!concern.IsOpen)
        {
            return RefusalReason.WrongStage;
        }

        if (concern.Owner.Is(to))
        {
            return RefusalReason.AlreadyDone;
        }

        return ConcernKeeping.ByAddress(program, concern, to, now) is { } keeper
            ? new ConcernChange(concern with
            {
                Keepers = [keeper, .. concern.Keepers.Skip(1).Where(other => !other.Is(keeper.Email))],
                Change = concern.Change + 1,
            })
            : Refusal.Invalid(new FieldError("to", "rules.choose-one"));
    }

    /// <summary>Reminds whoever has to answer, then the deputy, then who is outside the program, and goes on reminding.</summary>
    /// <returns>Null while nothing is due.</returns>
    public static ConcernStep? Remind(MentoringProgram program, Concern concern, DateTimeOffset now)
    {
        if (!concern.IsOpen || concern.NextAt is not { } due || now < due)
        {
            return null;
        }

        if (concern.AnswerBy is not { } answerBy)
        {
            return new ConcernStep(concern with { NextAt = WorkingDays.After(now, LeftOpen, program.Zone) }, [concern.Owner]);
        }

        var (clock, step) = (ClockOf(program, concern.Kind), concern.Steps + 1);
        var further = ConcernKeeping.Further(program, concern, step, now);
        var isLast = concern.Kind is ConcernKind.Concern && step > 2 && further is not { Kind: not KeeperKind.Administrators };
        return new ConcernStep(
            concern with
            {
                Keepers = further is null ? concern.Keepers : [.. concern.Keepers, further],
                Steps = step,
                IsWithOrganization = concern.IsWithOrganization || isLast,
                NextAt = step switch
                {
                    1 => answerBy,
                    2 => WorkingDays.After(answerBy, clock.PassOnAfter, program.Zone),
                    _ => WorkingDays.After(now, clock.AnswerWithin, program.Zone),
                },
            },
            further is null ? concern.Keepers : [further]);
    }

    /// <summary>Whether the person may write, which opens again what was closed not long ago.</summary>
    public static bool CanWrite(Concern concern, DateTimeOffset now) =>
        concern.Messages < MostMessages && (concern.IsOpen || now < concern.ClosedAt + OpenAgain);

    public static AnswerClock ClockOf(MentoringProgram program, ConcernKind kind) =>
        kind is ConcernKind.Concern ? program.Policy.Concerns.Concerns : program.Policy.Concerns.Questions;

    private static Concern Awaited(Concern concern, MentoringProgram program, DateTimeOffset now)
    {
        var clock = ClockOf(program, concern.Kind);
        return concern with
        {
            AwaitedSince = now,
            AnswerBy = WorkingDays.After(now, clock.AnswerWithin, program.Zone),
            Steps = 0,
            NextAt = WorkingDays.After(now, clock.RemindAfter, program.Zone),
        };
    }

    private static Concern Still(Concern concern) =>
        concern with { AwaitedSince = null, AnswerBy = null, Steps = 0, NextAt = null, IsWithOrganization = false };

    private static Concern Closed(Concern concern, DateTimeOffset now) =>
        Still(concern) with { State = ConcernState.Closed, ClosedAt = now, Change = concern.Change + 1 };

    private static ConcernChange Said(
        Concern concern, string messageId, KeeperKind? from, string? name, string text, DateTimeOffset now, bool closes = false)
    {
        if (text.Length == 0)
        {
            return new ConcernChange(concern);
        }

        var number = concern.Messages + 1;
        return new ConcernChange(
            concern with { Messages = number, Change = concern.Change + 1 },
            new ConcernMessage(concern.ProgramId, concern.ConcernId, number, messageId, from, name, now, text, closes));
    }

    private static FieldError? CheckText(string text, bool isNeeded) =>
        text.Length > ConcernMessage.LongestText || (isNeeded && text.Length == 0)
            ? new FieldError("text", "rules.some-words", ("max", ConcernMessage.LongestText))
            : null;

    private static string Trimmed(string? text) => text?.Trim().ReplaceLineEndings("\n") ?? "";
}

/// <summary>What somebody confides or asks, as it is sent.</summary>
/// <param name="ConcernId">Made by the form: letters and digits.</param>
/// <param name="MentorshipId">Null when it is about no mentorship.</param>
public sealed record NewConcern(
    string ProgramId,
    string PersonId,
    string ConcernId,
    ConcernKind Kind,
    string? Text,
    string? MentorshipId = null,
    ConcernAddressee Addressee = ConcernAddressee.Coordinator);

/// <summary>What a keeper writes.</summary>
/// <param name="MessageId">Made by the form.</param>
/// <param name="Name">As the person sees it.</param>
public sealed record ConcernAnswer(string MessageId, KeeperKind From, string Name, string? Text);

/// <param name="Message">Null where nothing was written.</param>
public sealed record ConcernChange(Concern Concern, ConcernMessage? Message = null);

/// <param name="Told">Who is written to.</param>
public sealed record ConcernStep(Concern Concern, IReadOnlyList<ConcernKeeper> Told);
