using System.Net;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Api.Campaigns;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Campaigns;

/// <summary>Everything of a campaign by the API.</summary>
public sealed class CampaignCallTests
{
    private const string Path = "/api/programs/growth/campaign";

    [Fact]
    public async Task An_item_is_added_changed_ticked_and_taken_out()
    {
        await using var api = await ApiCaller.StartAsync();
        await api.People.StartProgramAsync();
        var draft = new CampaignItemDraft(CampaignChannel.Event, new DateOnly(2027, 1, 20), CampaignAudience.Mentees, "Robin");

        var added = (await api.PutAsync($"{Path}/items/fair", draft)).Expect(HttpStatusCode.OK).Read<CampaignItemFacts>();
        Assert.Equal((CampaignChannel.Event, CampaignAudience.Mentees, "Robin"), (added.Channel, added.Audience, added.Owner));
        Assert.Equal(["en", "fr"], added.Texts.Select(text => text.Language).Order());
        var changed = await api.PutAsync($"{Path}/items/fair", draft with { Words = new Dictionary<string, string> { ["en"] = "Come along." } });
        Assert.Contains(changed.Expect(HttpStatusCode.OK).Read<CampaignItemFacts>().Texts, text => text is { IsOwn: true, Text: "Come along." });
        Assert.NotNull((await api.PostAsync($"{Path}/items/fair/tick", new CampaignTick(true))).Expect(HttpStatusCode.OK).Read<CampaignItemFacts>().DoneAt);
        (await api.PostAsync($"{Path}/items/fair/tick", new CampaignTick(true))).Expect(HttpStatusCode.Conflict);
        (await api.DeleteAsync($"{Path}/items/fair")).Expect(HttpStatusCode.NoContent);
        (await api.DeleteAsync($"{Path}/items/fair")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_is_named_as_its_sender_knows_it()
    {
        await using var api = await ApiCaller.StartAsync();
        await api.People.StartProgramAsync();

        var wrong = await api.PutAsync(
            $"{Path}/items/fair", new CampaignItemDraft(null, new DateOnly(2199, 1, 1), null, "", new Dictionary<string, string> { ["xx"] = "Hi." }));

        Assert.Equal(["audience", "channel", "on", "owner", "words.xx"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await api.PutAsync("/api/programs/nothing/campaign/items/fair", new CampaignItemDraft(null, null, null, null))).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_usual_plan_and_every_link_with_its_sign_ups_are_read()
    {
        await using var api = await ApiCaller.StartAsync();
        await api.People.StartProgramAsync();

        var planned = (await api.PostAsync($"{Path}/plan")).Expect(HttpStatusCode.OK).Read<CampaignFacts>();
        Assert.Equal(7, planned.Items.Count);
        Assert.Equal(Enum.GetValues<CampaignChannel>().Length, planned.Channels.Count);
        Assert.All(planned.Channels, channel => Assert.EndsWith($"/m/join/growth/{channel.Name}", channel.Link.AbsoluteUri, StringComparison.Ordinal));
        (await api.PostAsync($"{Path}/plan")).Expect(HttpStatusCode.Conflict);
        Assert.Equal(7, (await api.GetAsync(Path)).Expect(HttpStatusCode.OK).Read<CampaignFacts>().Items.Count);
    }

    [Fact]
    public async Task People_are_asked_by_name_and_to_speak_for_the_program()
    {
        await using var api = await ApiCaller.StartAsync();
        await api.People.StartProgramAsync(definition => definition with
        {
            Sponsor = new Sponsor("Ines Sponsor", "ines@example.com", Commitments: [new SponsorCommitment(SponsorAct.TakesPart, new DateOnly(2027, 2, 1))]),
        });
        await new RecruitingDriver(api.App).KnowAsync("Nadia");
        await api.People.JoinAsync("Theo", ProgramRole.Mentee);
        var invitation = new NewPersonalInvitation("nadia@example.com", ProgramRole.Mentor, "You helped me once.", Guid.NewGuid());

        var sent = (await api.PostAsync($"{Path}/invitations", invitation)).Expect(HttpStatusCode.OK).Read<CampaignPeopleFacts>();
        Assert.Equal(("Nadia Example", PersonalInvitationStage.Sent), (sent.Invitations[0].Person.Name, sent.Invitations[0].Stage));
        (await api.PostAsync($"{Path}/invitations", invitation)).Expect(HttpStatusCode.Conflict);
        var nobody = await api.PostAsync($"{Path}/invitations", invitation with { Email = "nobody@example.com", InvitationId = Guid.NewGuid() });
        Assert.Equal(["email"], nobody.Expect(HttpStatusCode.UnprocessableEntity).Fields);

        (await api.PostAsync($"{Path}/ambassadors", new NewAmbassador("theo@example.com"))).Expect(HttpStatusCode.OK);
        (await api.PostAsync($"{Path}/ambassadors", new NewAmbassador("theo@example.com"))).Expect(HttpStatusCode.Conflict);
        (await api.PostAsync($"{Path}/ambassadors", new NewAmbassador("nadia@example.com"))).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(
            AmbassadorStage.Asked, Assert.Single((await api.GetAsync($"{Path}/people")).Read<CampaignPeopleFacts>().Ambassadors).Stage);

        Assert.NotNull((await api.PostAsync($"{Path}/sponsor/TakesPart", new CampaignTick(true))).Read<IReadOnlyList<SponsorFacts>>()[0].DoneAt);
        (await api.PostAsync($"{Path}/sponsor/OpensLaunch", new CampaignTick(true))).Expect(HttpStatusCode.NotFound);
    }
}
