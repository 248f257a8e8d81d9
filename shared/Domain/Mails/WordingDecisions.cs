namespace MentorFlow.Domain.Mails;

/// <summary>What a coordinator decides about the words of a mail. Nothing is taken away: to go back is one more version.</summary>
public static class WordingDecisions
{
    /// <param name="words">Checked.</param>
    /// <param name="seen">The version that they were written upon.</param>
    /// <returns><see cref="RefusalReason.Stale"/> when somebody else was faster.</returns>
    public static Verdict<MailWording> Save(MailWording wording, OwnWords words, int seen, string by, DateTimeOffset at) =>
        seen != wording.Number ? MovedOn(wording, seen)
        : words == wording.Words ? RefusalReason.AlreadyDone
        : Add(wording, words, by, at);

    public static Verdict<MailWording> Restore(MailWording wording, string by, DateTimeOffset at) =>
        Save(wording, OwnWords.None, wording.Number, by, at);

    /// <param name="fits">Whether words from before may still be said: what a mail has places for changes with the program.</param>
    /// <returns><see cref="RefusalReason.Unknown"/> when that version is not kept any more.</returns>
    public static Verdict<MailWording> BringBack(MailWording wording, int number, Func<OwnWords, bool> fits, string by, DateTimeOffset at) =>
        wording.Versions.FirstOrDefault(version => version.Number == number) switch
        {
            null => RefusalReason.Unknown,
            { Words: var words } when !fits(words) => RefusalReason.WrongStage,
            { Words: var words } => Save(wording, words, wording.Number, by, at),
        };

    private static Refusal MovedOn(MailWording wording, int seen) => new(
        RefusalReason.Stale, [new FieldError("version", "rules.wording-moved-on", ("seen", seen), ("version", wording.Number))]);

    private static MailWording Add(MailWording wording, OwnWords words, string by, DateTimeOffset at) => wording with
    {
        Versions = [.. wording.Versions.TakeLast(MailWording.MostVersions - 1), new WordingVersion(wording.Number + 1, words, by, at)],
    };
}
