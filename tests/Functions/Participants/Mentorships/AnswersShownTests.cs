using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>Answers to the program's own questions stand where the question says, and nowhere else.</summary>
public sealed class AnswersShownTests
{
    private static readonly ProfileSettings Asked = new()
    {
        Questions =
        [
            Question("both", AnswerSight.Both), Question("partner", AnswerSight.Partner), Question("coordinator", AnswerSight.Coordinator),
            Question("nobody", AnswerSight.Nobody),
        ],
    };

    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    [Fact]
    public async Task An_answer_for_coordinators_is_not_shown_to_the_partner_and_the_other_way_round()
    {
        await using var console = await ConsoleBrowser.StartAsync();
        await console.People.StartProgramAsync(definition => definition with { Profile = Asked });
        var mentorship = await console.People.KickOffAsync();
        var answers = Asked.Questions.ToDictionary(question => question.Id, question => new QuestionAnswer(Text: $"said to {question.Id}"));
        await console.People.DoAsync(console.App.Get<EnrollmentActs>().SaveProfileAsync(
            A.ProgramId, Theo, A.Profile(ProgramRole.Mentee) with { Answers = answers }));

        var person = await console.OpenAsync($"/console/people/{Theo}");
        using var maya = new Browser(console.App);
        await maya.ComeInAsync(ProgramDriver.Mentor);
        var partner = await maya.GetAsync($"/m/mentorship/{A.ProgramId}/{mentorship.MentorshipId}");

        Assert.Equal(["said to both", "said to coordinator"], Said(person.Text));
        Assert.Equal(["said to both", "said to partner"], Said(partner.Text));
    }

    private static IReadOnlyList<string> Said(string page) =>
        [.. Asked.Questions.Select(question => $"said to {question.Id}").Where(said => page.Contains(said, StringComparison.Ordinal)).Order()];

    private static ProgramQuestion Question(string id, AnswerSight sight) => new(id, ProgramQuestionKind.Text, $"What of {id}?") { Sight = sight };
}
