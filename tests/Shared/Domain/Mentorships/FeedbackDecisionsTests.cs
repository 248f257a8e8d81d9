using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class FeedbackDecisionsTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Given.Now.UtcDateTime);

    private static readonly FeedbackDraft Words =
        new("f1", ToId: "", FeedbackTopic.Style, "You ask before you advise.", "Fewer topics in an hour.", Link: "", ToldOn: "");

    [Fact]
    public void Feedback_goes_to_the_other_in_words_by_a_link_or_as_told_in_person()
    {
        Assert.Equal((Given.Mentor.PersonId, Given.Now), (Give(Words).Value!.ToId, Give(Words).Value!.GivenAt));
        Assert.Equal(
            new Uri("https://voice.example.com/1"), Give(Words with { WentWell = "", TryNext = "", Link = "https://voice.example.com/1" }).Value!.Link);
        Assert.Equal(Today, Give(Words with { WentWell = "", TryNext = "", ToldOn = $"{Today:yyyy-MM-dd}" }).Value!.ToldOn);
    }

    [Theory]
    [InlineData("", "", "", "wentWell")]
    [InlineData("Good.", "javascript:alert(1)", "", "link")]
    [InlineData("Good.", "", "2099-01-01", "toldOn")]
    [InlineData("Good.", "", "yesterday", "toldOn")]
    public void What_breaks_a_rule_is_named_by_its_field(string wentWell, string link, string toldOn, string field)
    {
        var given = Give(Words with { WentWell = wentWell, TryNext = "", Link = link, ToldOn = toldOn });

        Assert.Equal(field, Assert.Single(given.Refusal!.Fields).Field);
    }

    [Fact]
    public void Only_the_receiver_says_thanks_and_asks_back()
    {
        var given = Give(Words).Value!;

        Assert.Equal(RefusalReason.NotAMember, FeedbackDecisions.Thank(given, Given.Mentee.PersonId, Given.Now).Refusal!.Reason);
        Assert.Equal(Given.Now, FeedbackDecisions.Thank(given, Given.Mentor.PersonId, Given.Now).Value!.ThankedAt);
        Assert.Equal("Which topics?", FeedbackDecisions.AskBack(given, Given.Mentor.PersonId, "Which topics?").Value!.Question);
        Assert.Equal(RefusalReason.Invalid, FeedbackDecisions.AskBack(given, Given.Mentor.PersonId, "").Refusal!.Reason);
    }

    [Fact]
    public void Who_has_parted_is_written_to_no_more() =>
        Assert.Equal(
            RefusalReason.WrongStage,
            FeedbackDecisions.Give(
                Given.Mentorship with { Stage = MentorshipStage.Ended }, known: null, Given.Mentee.PersonId, Words, Today, Given.Now).Refusal!.Reason);

    [Fact]
    public void The_same_form_sent_twice_is_one_feedback() =>
        Assert.Equal(
            RefusalReason.AlreadyDone,
            FeedbackDecisions.Give(Given.Mentorship, Give(Words).Value, Given.Mentee.PersonId, Words, Today, Given.Now).Refusal!.Reason);

    private static Verdict<Feedback> Give(FeedbackDraft draft) =>
        FeedbackDecisions.Give(Given.Mentorship, known: null, Given.Mentee.PersonId, draft, Today, Given.Now);
}
