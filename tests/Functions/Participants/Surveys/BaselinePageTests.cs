using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Surveys;

/// <summary>Confidence in skills is asked before the training, may be skipped, and is asked once more at the end (R109).</summary>
public sealed class BaselinePageTests : PageTest
{
    private const string Path = "/m/baseline/growth";

    [Fact]
    public async Task A_mentee_is_asked_on_the_page_of_the_training_until_it_begins()
    {
        await BeforeTrainingAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        Assert.Contains("how sure are you of your skills today?", (await TheoBrowser.GetAsync("/m")).Text);

        var page = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync("/m/training/growth"), "Answer now");
        Assert.Contains("The skills you chose: Leadership.", page.Text);
        var wrong = await TheoBrowser.PressAsync(page, "Send");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var training = await TheoBrowser.PressAsync(wrong, "Send", (Questionnaire.Confidence, "2"));

        Assert.Equal("/m/training/growth", training.Path.Split('?')[0]);
        Assert.DoesNotContain("Answer now", training.Text);
        var given = Assert.Single(await App.ListAsync<SurveyAnswers>(Program));
        Assert.Equal((SurveyKind.Baseline, A.Id(Theo), "2", 0), (given.Kind, given.Subject, given.Answers[Questionnaire.Confidence], given.Version));

        await People.DoAsync(App.Get<EnrollmentActs>().TrainAsync(A.ProgramId, A.Id(Theo), ProgramRole.Mentee));
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync(Path)).Status);
        var late = await App.Get<BaselineActs>().AnswerAsync(A.ProgramId, A.Id(Theo), new Dictionary<string, string> { [Questionnaire.Confidence] = "5" });
        Assert.Equal(RefusalReason.WrongStage, late.Refusal!.Reason);
    }

    [Fact]
    public async Task Who_skips_it_goes_on_and_is_not_asked_again()
    {
        await BeforeTrainingAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);

        var training = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/training/growth"), "Skip it");

        Assert.DoesNotContain("Answer now", training.Text);
        Assert.DoesNotContain("how sure are you", (await TheoBrowser.GetAsync("/m")).Text);
        Assert.Empty(await App.ListAsync<SurveyAnswers>(Program));
        await People.DoAsync(App.Get<EnrollmentActs>().TrainAsync(A.ProgramId, A.Id(Theo), ProgramRole.Mentee));
        Assert.Equal(EnrollmentStage.Ready, await People.StageOfAsync(Theo));
    }

    [Fact]
    public async Task Mentors_are_not_asked()
    {
        await BeforeTrainingAsync(Maya, ProgramRole.Mentor);
        await MayaBrowser.ComeInAsync(Maya);

        Assert.DoesNotContain("Answer now", (await MayaBrowser.GetAsync("/m/training/growth")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(Path)).Status);
    }

    [Fact]
    public async Task Nobody_is_asked_before_a_training_that_the_program_does_not_require()
    {
        var program = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        var policy = program.Policy with { Training = program.Policy.Training with { Required = false } };
        await App.Store.WriteAsync(new Batch().Upsert(program with { Policy = policy }));
        await BeforeTrainingAsync(Theo, ProgramRole.Mentee);
        await App.SettleAsync();
        Assert.Equal(EnrollmentStage.Ready, await People.StageOfAsync(Theo));
        await TheoBrowser.ComeInAsync(Theo);

        Assert.DoesNotContain("how sure are you", (await TheoBrowser.GetAsync("/m")).Text);
        Assert.DoesNotContain("Answer now", (await TheoBrowser.GetAsync("/m/training/growth")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync(Path)).Status);
    }

    private async Task BeforeTrainingAsync(string name, ProgramRole role)
    {
        await People.InviteAsync(name, role);
        var acts = App.Get<EnrollmentActs>();
        await People.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id(name), accepted: true));
        await People.DoAsync(acts.SaveProfileAsync(A.ProgramId, ProgramDriver.Id(name), A.Profile(role, "Leadership", "Europe/Paris")));
    }
}
