using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.TextMessages;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Consents;

/// <summary>People see what they agreed to, word by word and with its day, and take it back with one press.</summary>
public sealed class ConsentsPageTests : PageTest
{
    [Fact]
    public async Task What_was_agreed_to_stands_there_word_by_word_and_taking_it_back_is_leaving_kindly()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync("/m"), "What you agreed to");

        Assert.Contains("version 2026-11 of the text", page.Text);
        Assert.Contains("A proposed partner sees your skills, goals and motivation before deciding.", page.Text);
        Assert.Contains("I agree that my answers are used for this program as described here.", page.Text);
        Assert.Contains("To take this back is to leave the program", page.Text);

        page = await TheoBrowser.PressAsync(page, "Take it back and leave");

        Assert.Contains("You have left the program.", page.Text);
        Assert.Equal(EnrollmentStage.Left, await People.StageOfAsync(Theo));
        Assert.Contains("Your part in this program is over", page.Text);
    }

    [Fact]
    public async Task What_is_agreed_to_beside_taking_part_goes_with_one_press_each()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await People.DoAsync(App.Get<TextNumberActs>().GiveAsync(A.Id(Theo), "+33199001234", consents: true));
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.GetAsync("/m/consents");
        Assert.Contains("Text messages when a call of yours breaks", page.Text);

        page = await TheoBrowser.PressAsync(page, "Erase my number");

        Assert.Contains("Taken back.", page.Text);
        Assert.Null(await App.Store.FindAsync(TextNumber.KeyOf(A.Id(Theo)), TestContext.Current.CancellationToken));

        // A second press, of a page that was left open, finds it gone.
        Assert.DoesNotContain("Erase my number", (await TheoBrowser.GetAsync("/m/consents")).Text);
    }

    [Fact]
    public async Task What_stands_in_the_invitation_is_the_text_that_is_kept()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        var invitation = await TheoBrowser.GetAsync($"/m/invitation/{A.ProgramId}");
        Assert.Contains("Your profile is used to find a match.", invitation.Text);

        await TheoBrowser.PressAsync(invitation, "Yes, I take part", ("consent", "yes"));

        Assert.Equal("2026-11", (await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Theo)))).Consent!.TextVersion);
    }

    [Fact]
    public async Task After_a_program_the_days_on_which_its_data_goes_are_named()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        var program = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        await App.Decider.WriteAsync(new Batch().Upsert(program with { Status = ProgramStatus.Completed }));
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.GetAsync("/m/consents");

        Assert.Contains("When it goes", page.Text);
        Assert.Contains("What you wrote to each other and for yourselves goes on", page.Text);
    }
}
