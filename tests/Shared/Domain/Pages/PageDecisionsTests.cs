using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Pages;

public sealed class PageDecisionsTests
{
    private const string NewsId = "0e7ad584-7788-4ab1-95a6-ca0a5b444cbb";

    private static readonly string[] Spoken = ["en", "fr"];

    [Fact]
    public void News_are_read_in_the_readers_language_or_in_the_one_they_have()
    {
        var draft = new NewsDraft(new Dictionary<string, string> { ["en"] = "A room", ["fr"] = "Une salle" });
        var news = Save(known: null, draft).Value!;

        Assert.Equal(("Une salle", "A room"), (news.TitleIn("fr"), news.TitleIn("de")));
        Assert.Equal(RefusalReason.AlreadyDone, Save(news, draft).Refusal!.Reason);
        Assert.Equal(Given.Now, Save(news, new NewsDraft(new Dictionary<string, string> { ["en"] = "Another room" })).Value!.At);
    }

    [Fact]
    public void News_need_a_title_in_each_language_of_their_words_and_a_track_that_is_there()
    {
        var draft = new NewsDraft(
            new Dictionary<string, string> { ["en"] = new string('a', 121) }, new Dictionary<string, string> { ["fr"] = "Vendredi." }, "gone");

        Assert.Equal(
            ["titles.en", "titles.fr", "trackId"], Save(known: null, draft).Refusal!.Fields.Select(field => field.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_who_takes_part_and_ticks_it_is_shown()
    {
        var invited = Given.Enrollment("Noor", ProgramRole.Mentee, EnrollmentStage.Invited);

        Assert.Equal(RefusalReason.NotAMember, ShownPerson.Show(invited, known: null, "Work abroad", agrees: true, Given.Now).Refusal!.Reason);
        Assert.Equal("show", Assert.Single(ShownPerson.Show(Given.Mentee, known: null, "Work abroad", agrees: false, Given.Now).Refusal!.Fields).Field);
        var shown = ShownPerson.Show(Given.Mentee, known: null, " Work abroad ", agrees: true, Given.Now).Value!;
        Assert.Equal("Work abroad", shown.Talk);
        Assert.Equal(RefusalReason.AlreadyDone, ShownPerson.Show(Given.Mentee, shown, "Work abroad", agrees: true, Given.Now).Refusal!.Reason);
    }

    private static Verdict<NewsItem> Save(NewsItem? known, NewsDraft draft) =>
        NewsDecisions.Save(A.ProgramId, known, NewsId, draft, ["ops"], count: 0, Spoken, Given.Now);
}
