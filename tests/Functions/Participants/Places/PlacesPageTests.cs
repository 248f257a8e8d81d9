using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Places;

/// <summary>One place for what somebody takes on, in all their programs.</summary>
public sealed class PlacesPageTests : PageTest
{
    private const string Roots = "roots";

    [Fact]
    public async Task A_mentor_says_one_number_for_all_programs_and_a_part_of_it_for_each()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await MayaBrowser.ComeInAsync(Maya);
        var page = await MayaBrowser.FollowAsync(await MayaBrowser.GetAsync("/m"), "How many mentorships you take on");

        page = await MayaBrowser.PressAsync(page, "Save", ("asMentor", "9"), ("share-growth", "many"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("from 0 to 5", page.ErrorOf("asMentor"));
        Assert.Contains("give a number", page.ErrorOf("share-growth"));
        Assert.Equal("many", page.Value("share-growth"));

        page = await MayaBrowser.PressAsync(page, "Save", ("asMentor", "2"), ("share-growth", "3"));
        Assert.Contains("Saved.", page.Text);
        Assert.Equal(2, (await App.ReadAsync(MentoringBudget.KeyOf(A.Id(Maya)))).AsMentor);
        Assert.Equal(3, (await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Maya)))).Profile!.Capacity);

        await MayaBrowser.PressAsync(page, "Save", ("asMentor", ""));
        Assert.Null((await App.ReadAsync(MentoringBudget.KeyOf(A.Id(Maya)))).AsMentor);
    }

    [Fact]
    public async Task Who_takes_on_less_than_what_runs_keeps_it_and_reads_so()
    {
        await People.MatchAsync();
        await MayaBrowser.ComeInAsync(Maya);

        var page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync("/m/places"), "Save", ("asMentor", "0"));

        Assert.Contains("You mentor in 1 mentorship now", page.Text);
        Assert.Contains("Nothing ends by it", page.Text);
        Assert.True(Assert.Single(await App.ListAsync<Mentorship>(Program)).IsOpen);
    }

    [Fact]
    public async Task A_mentee_says_how_many_mentors_up_to_what_the_program_allows()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await StartRootsAsync(definition => definition with { Matching = MatchingSettings.Default with { MentorsPerMentee = 2 } });
        await InviteToRootsAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);

        Assert.Null((await SayYesAsync(A.ProgramId)).Value("capacity"));
        var page = await TheoBrowser.PressAsync(await SayYesAsync(Roots), "Save my profile", [.. AsMentee, ("capacity", "3")]);
        Assert.Contains("from 1 to 2", page.ErrorOf("capacity"));
        await TheoBrowser.PressAsync(page, "Save my profile", ("capacity", "2"));

        Assert.Equal(2, (await App.ReadAsync(Enrollment.KeyOf(Roots, A.Id(Theo)))).Profile!.Capacity);
    }

    [Fact]
    public async Task One_person_is_a_mentee_here_and_a_mentor_there_and_holds_both_from_one_place()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await StartRootsAsync(definition => definition);
        await InviteToRootsAsync(Theo, ProgramRole.Mentor);
        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(await SayYesAsync(A.ProgramId), "Save my profile", AsMentee);
        await TheoBrowser.PressAsync(await SayYesAsync(Roots), "Save my profile", AsMentor);
        var acts = App.Get<EnrollmentActs>();
        await People.DoAsync(acts.TrainAsync(A.ProgramId, A.Id(Theo), ProgramRole.Mentee));
        await People.DoAsync(acts.TrainAsync(Roots, A.Id(Theo), ProgramRole.Mentor));
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await App.KnowAsync("Lea");
        await InviteToRootsAsync("Lea", ProgramRole.Mentee);
        await People.DoAsync(acts.AnswerInvitationAsync(Roots, A.Id("Lea"), accepted: true));
        await People.DoAsync(acts.SaveProfileAsync(Roots, A.Id("Lea"), A.Profile(ProgramRole.Mentee)));
        await People.DoAsync(acts.TrainAsync(Roots, A.Id("Lea"), ProgramRole.Mentee));

        await App.AdvanceAsync(TimeSpan.FromDays(31));
        foreach (var program in new[] { A.ProgramId, Roots })
        {
            var proposal = Assert.Single(await App.ListAsync<Proposal>(Partition.Program(program)));
            await People.DoAsync(App.Get<ProposalActs>().AnswerAsync(program, proposal.ProposalId, proposal.MenteeId, accepted: true));
            await People.DoAsync(App.Get<ProposalActs>().AnswerAsync(program, proposal.ProposalId, proposal.MentorId, accepted: true));
        }

        var home = await TheoBrowser.ComeInAsync(Theo);
        Assert.Contains("Growth 2027", home.Text);
        Assert.Contains("Roots 2027", home.Text);
        Assert.Contains("Maya", home.Text);
        Assert.Contains("Lea", home.Text);
        var places = await TheoBrowser.FollowAsync(home, "How many mentorships you take on");
        Assert.Contains("You mentor in 1 mentorship now", places.Text);
        Assert.Equal("1", places.Value("share-roots"));
    }

    private static (string, string)[] Times =>
        [("from-Tuesday-0", "09:00"), ("to-Tuesday-0", "12:00"), ("style", "Direct"), ("learning", "Doing"), ("hasExperience", "yes")];

    private static (string, string)[] AsMentee => [("needs", "Leadership"), .. Times];

    private static (string, string)[] AsMentor => [("offers", "Leadership"), .. Times];

    private async Task<SeenPage> SayYesAsync(string program) => await TheoBrowser.PressAsync(
        await TheoBrowser.GetAsync($"/m/invitation/{program}"), "Yes", ("consent", "yes"));

    private async Task StartRootsAsync(Func<ProgramDefinition, ProgramDefinition> change)
    {
        var definition = change(A.Program(App.Now) with { ProgramId = Roots, Name = "Roots 2027" });
        await People.DoAsync(App.Get<ProgramActs>().CreateAsync(definition, "system"));
        await People.DoAsync(App.Get<ProgramActs>().StartAsync(Roots, "system"));
    }

    private Task InviteToRootsAsync(string name, ProgramRole role) =>
        People.DoAsync(App.Get<InvitationActs>().InviteAsync(Roots, A.Id(name), role, "import", "system"));
}
