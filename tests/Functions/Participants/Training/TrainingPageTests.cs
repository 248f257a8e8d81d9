using MentorFlow.Content;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Training;

/// <summary>Every track by pages alone: from the first module to a certificate that says what was done and how.</summary>
public sealed class TrainingPageTests : PageTest
{
    private const string Path = "/m/training/growth";
    private const string Bias = "bias-and-equal-support";

    private static readonly ContentShelf English = ContentLibrary.BuiltIn.In("en");

    [Theory]
    [InlineData(ProgramRole.Mentor, false, ProgramForm.OneToOne, TrainingTrack.NewMentor)]
    [InlineData(ProgramRole.Mentor, true, ProgramForm.OneToOne, TrainingTrack.ExperiencedMentor)]
    [InlineData(ProgramRole.Mentee, false, ProgramForm.OneToOne, TrainingTrack.Mentee)]
    [InlineData(ProgramRole.Peer, false, ProgramForm.Peer, TrainingTrack.Peer)]
    [InlineData(ProgramRole.Mentor, false, ProgramForm.Circle, TrainingTrack.CircleHost)]
    public async Task A_track_is_walked_by_pages_up_to_the_certificate(ProgramRole role, bool isExperienced, ProgramForm form, TrainingTrack track)
    {
        await BeginAsync(role, isExperienced, form);
        var plan = App.Get<Curriculum>().PlanFor(role, isExperienced, form is ProgramForm.Circle);
        Assert.Equal(track, plan.Track);

        var page = await TheoBrowser.GetAsync(Path);
        Assert.Equal(
            plan.Modules.Select(module => English.Module(module.Id)!.Title), page.Html.QuerySelectorAll("li.card h2").Select(title => title.TextContent));
        Assert.Contains($"{plan.Minutes} minutes", page.Text);
        Assert.DoesNotContain("Answer the questions", page.Text);
        foreach (var module in plan.ToRead)
        {
            var text = English.Module(module.Id)!;
            var read = await TheoBrowser.FollowAsync(page, isExperienced || module == plan.ToRead[0] ? "Begin with" : "Go on with");
            Assert.Equal(text.Title, read.Heading);
            Assert.Equal(2, read.Html.QuerySelectorAll(".talk").Length);
            Assert.Contains(ContentHtml.Plain(text.Acts[0]), read.Text);
            Assert.Contains(ContentHtml.Plain(text.Checklist[^1]), read.Text);
            Assert.DoesNotContain(ContentHtml.Plain(text.Questions[0].Text), read.Text);
            page = await TheoBrowser.PressAsync(read, "I have read this");
        }

        page = await TheoBrowser.PressAsync(await TheoBrowser.FollowAsync(page, "Answer the questions"), "Send my answers", [.. Fields(plan.RightAnswers)]);

        Assert.Equal("Certificate of training", page.Heading);
        Assert.All(plan.Gate, module => Assert.Contains(
            $"{English.Module(module.Id)!.Title}: {(plan.ToRead.Contains(module) ? "read" : "shown by questions about situations")}", page.Text));
        Assert.Equal(EnrollmentStage.Ready, await People.StageOfAsync(Theo));
    }

    [Fact]
    public async Task Whoever_was_wrong_reads_which_answers_were_not_right_and_why_and_is_asked_those_again()
    {
        await BeginAsync(ProgramRole.Mentee, isExperienced: true, ProgramForm.OneToOne);
        var plan = App.Get<Curriculum>().PlanFor(ProgramRole.Mentee, isExperienced: true);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync($"/m/module/growth/{Bias}"), "I have read this");
        var question = plan.Gate.Single(module => module.Id == Bias).Questions[0];
        var wrong = (question.Right + 1) % question.Answers;
        var answers = plan.RightAnswers.ToDictionary(answer => answer.Key, answer => answer.Key == question.Id ? wrong : answer.Value);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/quiz/growth"), "Send my answers", [.. Fields(answers)]);

        var words = English.Module(Bias)!.Questions[0];
        Assert.Equal(EnrollmentStage.InTraining, await People.StageOfAsync(Theo));
        Assert.Equal(question.Id, Assert.Single(page.Html.QuerySelectorAll("fieldset.choices input").Select(input => input.GetAttribute("name")).Distinct()));
        Assert.Contains(ContentHtml.Plain(words.Answers[wrong].Text), page.Text);
        Assert.Contains(ContentHtml.Plain(words.Answers[wrong].Why), page.Text);
        Assert.DoesNotContain(ContentHtml.Plain(words.Answers[question.Right].Why), page.Text);

        page = await TheoBrowser.PressAsync(page, "Send my answers", (question.Id, $"{question.Right}"));
        Assert.Equal("Certificate of training", page.Heading);
        Assert.Contains(ContentHtml.Plain(words.Answers[question.Right].Why), (await TheoBrowser.GetAsync($"/m/module/growth/{Bias}")).Text);
    }

    [Fact]
    public async Task Nobody_comes_to_the_questions_past_what_must_be_read()
    {
        await BeginAsync(ProgramRole.Mentee, isExperienced: true, ProgramForm.OneToOne);

        Assert.Equal("Your training", (await TheoBrowser.GetAsync("/m/quiz/growth")).Heading);
        Assert.Contains("nobody skips", (await TheoBrowser.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task Who_has_left_is_not_told_that_a_module_was_marked()
    {
        await BeginAsync(ProgramRole.Mentee, isExperienced: false, ProgramForm.OneToOne);
        var module = await TheoBrowser.GetAsync($"/m/module/growth/{Bias}");
        await People.DoAsync(App.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, ProgramDriver.Id(Theo)));

        var page = await TheoBrowser.PressAsync(module, "I have read this");

        Assert.DoesNotContain("Marked as read", page.Text);
        Assert.False((await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo)))).Training!.HasRead(Bias));
    }

    [Fact]
    public async Task The_ground_rules_stand_on_a_page_of_their_own()
    {
        await BeginAsync(ProgramRole.Mentee, isExperienced: false, ProgramForm.OneToOne);

        var page = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync("/m/aids"), "Ground rules");

        Assert.Equal("Ground rules", page.Heading);
        Assert.NotEmpty(page.Html.QuerySelectorAll("main li"));
    }

    // The form is put into the program as it stands: a running program keeps its own.
    private async Task BeginAsync(ProgramRole role, bool isExperienced, ProgramForm form)
    {
        var program = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        await App.Store.WriteAsync(new Batch().Upsert(program with { Form = form }));
        await People.InviteAsync(Theo, role);
        var (acts, theo) = (App.Get<EnrollmentActs>(), ProgramDriver.Id(Theo));
        await People.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, theo, accepted: true));
        await People.DoAsync(acts.SaveProfileAsync(A.ProgramId, theo, A.Profile(role) with { HasExperience = isExperienced }));
        await TheoBrowser.ComeInAsync(Theo);
    }

    private static IEnumerable<(string, string)> Fields(IReadOnlyDictionary<string, int> answers) =>
        answers.Select(answer => (answer.Key, $"{answer.Value}"));
}
