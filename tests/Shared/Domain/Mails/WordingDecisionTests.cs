using MentorFlow.Domain.Mails;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mails;

public sealed class WordingDecisionTests
{
    private const string Robin = "coordinator:robin";

    private static readonly OwnWords Warm = new(Subject: "Welcome, {name}");
    private static readonly OwnWords Brief = new(Greeting: "Hi {name},");

    private static MailWording Original => MailWording.Original(A.ProgramId, MailTemplate.Invitation, "en");

    [Fact]
    public void Words_are_saved_as_one_more_version_with_who_and_when()
    {
        var saved = WordingDecisions.Save(Original, Warm, seen: 0, Robin, Given.Now).Value!;

        Assert.Equal(new WordingVersion(1, Warm, Robin, Given.Now), Assert.Single(saved.Versions));
        Assert.Equal((Warm, 1), (saved.Words, saved.Number));
    }

    [Fact]
    public void The_same_words_again_change_nothing()
    {
        var saved = Save(Original, Warm);

        Assert.Equal(RefusalReason.AlreadyDone, WordingDecisions.Save(saved, Warm, seen: 1, Robin, Given.Now).Refusal?.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, WordingDecisions.Restore(Original, Robin, Given.Now).Refusal?.Reason);
    }

    [Fact]
    public void Words_that_were_written_upon_an_older_version_overwrite_nothing()
    {
        var saved = Save(Original, Warm);

        var refusal = WordingDecisions.Save(saved, Brief, seen: 0, Robin, Given.Now).Refusal!;

        Assert.Equal((RefusalReason.Stale, "version"), (refusal.Reason, Assert.Single(refusal.Fields).Field));
    }

    [Fact]
    public void Back_to_the_original_is_a_version_too_and_an_older_one_can_be_brought_back()
    {
        var restored = WordingDecisions.Restore(Save(Original, Warm), Robin, Given.Now).Value!;
        Assert.Equal((OwnWords.None, 2), (restored.Words, restored.Number));

        var back = WordingDecisions.BringBack(restored, 1, _ => true, Robin, Given.Now).Value!;
        Assert.Equal((Warm, 3), (back.Words, back.Number));
        Assert.Equal(RefusalReason.Unknown, WordingDecisions.BringBack(back, 9, _ => true, Robin, Given.Now).Refusal?.Reason);
    }

    [Fact]
    public void An_older_version_that_names_what_the_mail_does_not_know_any_more_stays_where_it_is()
    {
        var restored = WordingDecisions.Restore(Save(Original, Warm), Robin, Given.Now).Value!;

        Assert.Equal(RefusalReason.WrongStage, WordingDecisions.BringBack(restored, 1, _ => false, Robin, Given.Now).Refusal?.Reason);
    }

    [Fact]
    public void Twenty_versions_are_kept_and_none_is_numbered_twice()
    {
        var wording = Enumerable.Range(1, 25).Aggregate(Original, (before, i) => Save(before, new OwnWords(Subject: $"Subject {i}")));

        Assert.Equal(Enumerable.Range(6, MailWording.MostVersions), wording.Versions.Select(version => version.Number));
    }

    private static MailWording Save(MailWording wording, OwnWords words) =>
        WordingDecisions.Save(wording, words, wording.Number, Robin, Given.Now).Value!;
}
