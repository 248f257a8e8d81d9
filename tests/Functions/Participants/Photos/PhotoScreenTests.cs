using System.Net;
using System.Text;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Attachments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Photos;

/// <summary>A photo is kept without what the camera wrote into it, seen by those who may see the person, and taken away with one press.</summary>
public sealed class PhotoScreenTests : PageTest
{
    private const string Path = "/m/photo/growth";

    private static string OfTheo => $"{Path}/of/{ProgramDriver.Id(Theo)}";

    [Fact]
    public async Task It_is_kept_stripped_shown_to_partners_and_gone_when_it_is_taken_away()
    {
        var mentorship = await People.MatchAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var kept = await SendAsync(APhoto.Jpeg(orientation: 6));

        Assert.Contains("Your photo is kept", kept.Text);
        var pair = await MayaBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}");
        Assert.Equal(OfTheo, pair.Html.QuerySelector("img.portrait")!.GetAttribute("src"));
        var seen = await MayaBrowser.Client.GetAsync(OfTheo, TestContext.Current.CancellationToken);
        var bytes = await seen.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", seen.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("nosniff", string.Concat(seen.Headers.GetValues("X-Content-Type-Options")));

        await TheoBrowser.PressAsync(kept, "Take my photo away");

        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(OfTheo)).Status);
        Assert.Empty(await App.ListAsync<ProfilePhoto>(Partition.Person(ProgramDriver.Id(Theo))));
        Assert.Empty(((MemoryAttachments)App.Get<IAttachmentStore>()).Kept);
        Assert.Null((await MayaBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}")).Html.QuerySelector("img.portrait"));
    }

    [Fact]
    public async Task A_mentor_sees_it_on_the_card_once_the_mentee_has_said_yes_and_nobody_else_does()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await People.JoinAsync("Nadia", ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var nadia = NewBrowser();
        await nadia.ComeInAsync("Nadia");
        await SendAsync(APhoto.Png());
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(OfTheo)).Status);
        var proposal = new Proposal(A.ProgramId, "p1", 1, ProgramDriver.Id(Maya), ProgramDriver.Id(Theo), 0.8, [], App.Now);
        await App.Store.WriteAsync(new Batch().Upsert(proposal));
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(OfTheo)).Status);

        await App.Store.WriteAsync(new Batch().Upsert(proposal with { Stage = ProposalStage.AwaitingMentor }));

        var card = await MayaBrowser.GetAsync("/m/proposal/growth/p1");
        Assert.Equal(OfTheo, card.Html.QuerySelector("img.portrait")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, (await MayaBrowser.Client.GetAsync(OfTheo, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(OfTheo)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await NewBrowser().GetAsync(OfTheo)).Status);
    }

    [Fact]
    public async Task A_new_photo_takes_the_place_of_the_one_before()
    {
        await ComeInAsync();

        await SendAsync(APhoto.Jpeg());
        await SendAsync(APhoto.Webp());

        Assert.Single(((MemoryAttachments)App.Get<IAttachmentStore>()).Kept);
        var seen = await TheoBrowser.Client.GetAsync(OfTheo, TestContext.Current.CancellationToken);
        Assert.Equal("image/webp", seen.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("<svg onload='alert(1)'/>", 0, "is no whole JPEG, PNG or WebP picture")]
    [InlineData("", 0, "choose a photo")]
    [InlineData("\u00FF", PhotoRules.Largest, "is larger than 2 MB")]
    [InlineData("\u00FF", 6 * PhotoRules.Largest, "is larger than 2 MB")]
    public async Task What_is_no_photo_or_too_large_is_refused(string beginning, int more, string rule)
    {
        await ComeInAsync();

        var page = await SendAsync([.. Encoding.Latin1.GetBytes(beginning), .. new byte[more]]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(rule, page.ErrorOf("files"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(((MemoryAttachments)App.Get<IAttachmentStore>()).Kept);
    }

    [Fact]
    public async Task A_photo_of_more_pixels_than_a_phone_can_show_is_refused_with_the_number()
    {
        await ComeInAsync();

        var page = await SendAsync(APhoto.Png(side: 60000));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("6,000 pixels", page.ErrorOf("files"), StringComparison.Ordinal);
        Assert.Empty(((MemoryAttachments)App.Get<IAttachmentStore>()).Kept);
    }

    private async Task ComeInAsync()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
    }

    private async Task<SeenPage> SendAsync(byte[] photo) =>
        await TheoBrowser.PressWithFilesAsync(await TheoBrowser.GetAsync(Path), "Keep this photo", [("me.jpg", photo)]);
}
