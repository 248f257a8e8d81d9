using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Announcements;

/// <summary>A message as a coordinator hands it in.</summary>
public sealed record AnnouncementDraft(IReadOnlyList<AnnouncementText> Said, Audience Audience);

/// <summary>What may happen to a message to a selection of people; pure.</summary>
public static class AnnouncementDecisions
{
    /// <summary>A message for a later time is not put off for ever.</summary>
    public static readonly TimeSpan LongestAhead = TimeSpan.FromDays(366);

    /// <param name="latest">The latest in the program.</param>
    /// <param name="languages">Tags of those that there are.</param>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> for the same by the same writer within a minute: one press of the button.</returns>
    public static Verdict<Announcement> Write(
        string programId,
        AnnouncementDraft draft,
        IReadOnlyList<Announcement> latest,
        IReadOnlyList<string> languages,
        NoteWriter writer,
        DateTimeOffset now)
    {
        var said = Trimmed(draft.Said);
        var errors = Errors(said, draft.Audience, languages).ToList();
        return errors.Count > 0 ? Refusal.Invalid(errors)
            : latest.Any(one => one.Writer.Actor == writer.Actor && one.Said.SequenceEqual(said) && now - one.WrittenAt < NoteDecisions.OnePress)
                ? RefusalReason.AlreadyDone
                : new Announcement(programId, IdOf(said, writer, now), said, draft.Audience, writer, now);
    }

    /// <param name="version">That was seen; another has been saved since where it differs.</param>
    public static Verdict<Announcement> Change(
        Announcement announcement, AnnouncementDraft draft, int version, IReadOnlyList<string> languages)
    {
        if (!announcement.CanChange)
        {
            return RefusalReason.WrongStage;
        }

        if (version != announcement.Version)
        {
            return RefusalReason.Stale;
        }

        var said = Trimmed(draft.Said);
        var errors = Errors(said, draft.Audience, languages).ToList();
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : announcement with { Said = said, Audience = draft.Audience, Version = announcement.Version + 1 };
    }

    /// <summary>It goes out at that time, or at once; said again, the last time counts.</summary>
    /// <param name="at">UTC; null for now.</param>
    public static Verdict<Announcement> Schedule(Announcement announcement, DateTimeOffset? at, DateTimeOffset now)
    {
        if (!announcement.CanChange)
        {
            return announcement.State is AnnouncementState.CalledOff ? RefusalReason.WrongStage : RefusalReason.AlreadyDone;
        }

        if (at < now || at > now + LongestAhead)
        {
            return Refusal.Invalid(new FieldError("at", "rules.send-time", ("max", (int)LongestAhead.TotalDays)));
        }

        return announcement.State is AnnouncementState.Scheduled && announcement.SendAt == at
            ? RefusalReason.AlreadyDone
            : announcement with { State = AnnouncementState.Scheduled, SendAt = at ?? now, Timer = announcement.Timer + 1 };
    }

    public static Verdict<Announcement> CallOff(Announcement announcement) => announcement.State switch
    {
        AnnouncementState.CalledOff => RefusalReason.AlreadyDone,
        _ when announcement.CanChange => announcement with { State = AnnouncementState.CalledOff, SendAt = null },
        _ => RefusalReason.WrongStage,
    };

    /// <summary>Its time has come: from now on nothing about it changes. In a program that is over it is called off.</summary>
    /// <param name="timer">That ran out; another was set since where it differs.</param>
    public static Verdict<Announcement> Begin(Announcement announcement, int timer, bool isOver) =>
        announcement.Timer != timer ? RefusalReason.Stale
        : isOver ? CallOff(announcement)
        : announcement.State is AnnouncementState.Scheduled ? announcement with { State = AnnouncementState.Sending }
        : RefusalReason.AlreadyDone;

    /// <param name="recipients">How many it went to.</param>
    public static Verdict<Announcement> Finish(Announcement announcement, int recipients, DateTimeOffset now) =>
        announcement.State is AnnouncementState.Sending
            ? announcement with { State = AnnouncementState.Sent, SentAt = now, Recipients = recipients }
            : RefusalReason.AlreadyDone;

    private static IReadOnlyList<AnnouncementText> Trimmed(IReadOnlyList<AnnouncementText> said) =>
    [
        .. said.Select(text => new AnnouncementText(text.Language, text.Subject.Trim(), text.Text.Trim().ReplaceLineEndings("\n")))
            .Where(text => text.Subject.Length + text.Text.Length > 0),
    ];

    private static IEnumerable<FieldError> Errors(IReadOnlyList<AnnouncementText> said, Audience audience, IReadOnlyList<string> languages)
    {
        if (said.Count == 0)
        {
            yield return new FieldError("said", "rules.some-language");
        }

        foreach (var (text, index) in said.Select((text, index) => (text, index)))
        {
            if (!languages.Contains(text.Language) || said.Take(index).Any(before => before.Language == text.Language))
            {
                yield return new FieldError($"said[{index}].language", "rules.one-of", ("choices", string.Join(", ", languages)));
            }

            if (text.Subject.Length is 0 or > PersonMessage.LongestSubject || !PersonRules.IsText(text.Subject))
            {
                yield return new FieldError($"said[{index}].subject", "rules.some-words", ("max", PersonMessage.LongestSubject));
            }

            if (text.Text.Length is 0 or > PersonMessage.LongestText)
            {
                yield return new FieldError($"said[{index}].text", "rules.some-words", ("max", PersonMessage.LongestText));
            }
        }

        if (audience.Sites is { } sites && (sites.Count > Audience.MostSites || !sites.All(PersonRules.IsText)))
        {
            yield return new FieldError("audience.sites", "rules.at-most", ("max", Audience.MostSites));
        }

        if (audience.PersonIds?.Count > Audience.MostPeople)
        {
            yield return new FieldError("audience.personIds", "rules.at-most", ("max", Audience.MostPeople));
        }
    }

    // Two messages of one moment are two.
    private static string IdOf(IReadOnlyList<AnnouncementText> said, NoteWriter writer, DateTimeOffset now)
    {
        var words = string.Join('\n', said.Select(text => $"{text.Language}\n{text.Subject}\n{text.Text}"));
        return $"{now.UtcTicks:D19}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{writer.Actor}\n{words}")))[..8]}";
    }
}
