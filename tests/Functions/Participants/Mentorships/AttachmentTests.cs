using System.Net;
using System.Text;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Providers.Attachments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>Files that come with messages: for the members alone, to keep, and nothing that a browser would run.</summary>
public sealed class AttachmentTests : PageTest
{
    private static readonly byte[] Plan = Encoding.ASCII.GetBytes("%PDF-1.7 a plan");

    private string mentorshipId = "";

    private string Path => $"/m/mentorship/growth/{mentorshipId}";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "page.html", "<html>"u8.ToArray(), "is of a kind that is not kept here" },
        { "drawing.svg", "<svg onload='alert(1)'/>"u8.ToArray(), "is of a kind that is not kept here" },
        { "setup.pdf.exe", "MZ"u8.ToArray(), "is of a kind that is not kept here" },
        { "picture.png", "<svg onload='alert(1)'/>"u8.ToArray(), "is not what its name says" },
        { "notes.txt", "\n <script>alert(1)</script>"u8.ToArray(), "is not what its name says" },
        { "letter.docx", Archive("run.exe"), "is not what its name says" },
        { "empty.pdf", [], "is empty" },
    };

    [Fact]
    public async Task A_file_comes_with_a_message_and_only_members_can_keep_it()
    {
        await BeginAsync();

        var written = await SendAsync(("my plan.pdf", Plan), ("letter.docx", Archive("[Content_Types].xml")));

        Assert.Contains("Your message is sent.", written.Text);
        var page = await MayaBrowser.GetAsync(Path);
        var address = page.LinkTo("my plan.pdf");
        var kept = await MayaBrowser.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(Plan, await kept.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/pdf", kept.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", "my plan.pdf"), (kept.Content.Headers.ContentDisposition?.DispositionType, NameOf(kept)));
        Assert.Equal("nosniff", string.Concat(kept.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(kept.Headers.CacheControl?.NoStore);

        Assert.Equal(HttpStatusCode.Unauthorized, (await NewBrowser().GetAsync(address)).Status);
        await People.InviteAsync("Nadia", ProgramRole.Mentee);
        var nadia = NewBrowser();
        await nadia.ComeInAsync("Nadia");
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync($"/m/files/growth/{mentorshipId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync($"{Path}/files/{Guid.NewGuid()}")).Status);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_no_document_is_refused_by_name_and_what_was_typed_stays(string name, byte[] content, string reason)
    {
        await BeginAsync();

        var page = await SendAsync((name, content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains($"{name}: {reason}", page.ErrorOf("files"));
        Assert.Equal("Here it is", page.Value("text"));
        Assert.Empty(await FilesAsync());
        Assert.Empty(await App.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorshipId)));
        Assert.Empty(((MemoryAttachments)App.Get<IAttachmentStore>()).Kept);
    }

    [Fact]
    public async Task A_file_over_10_MB_is_refused()
    {
        await BeginAsync();

        var page = await SendAsync(("film.pdf", [.. Plan, .. new byte[AttachmentRules.Largest]]));

        Assert.Contains("film.pdf: is larger than 10 MB", page.ErrorOf("files"));
        Assert.Empty(await FilesAsync());
    }

    [Fact]
    public async Task More_than_three_files_at_once_are_refused()
    {
        await BeginAsync();

        var page = await SendAsync(("1.pdf", Plan), ("2.pdf", Plan), ("3.pdf", Plan), ("4.pdf", Plan));

        Assert.Contains("send at most 3 files at once", page.ErrorOf("files"));
        Assert.Empty(await FilesAsync());
    }

    [Fact]
    public async Task The_same_form_sent_twice_keeps_its_file_once()
    {
        await BeginAsync();
        var form = await TheoBrowser.GetAsync(Path);

        await TheoBrowser.PressWithFilesAsync(form, "Send the message", [("plan.pdf", Plan)], ("text", "Here it is"));
        await TheoBrowser.PressWithFilesAsync(form, "Send the message", [("plan.pdf", Plan)], ("text", "Here it is"));

        Assert.Single(await FilesAsync());
        Assert.Single(((MemoryAttachments)App.Get<IAttachmentStore>()).Kept);
    }

    [Fact]
    public async Task An_old_form_that_comes_again_after_many_messages_changes_no_file()
    {
        await BeginAsync();
        var form = await TheoBrowser.GetAsync(Path);
        await TheoBrowser.PressWithFilesAsync(form, "Send the message", [("plan.pdf", Plan)], ("text", "Here it is"));
        for (var batch = 0; batch < 2; batch++)
        {
            IReadOnlyList<SaidLine> lines = [.. Enumerable.Range(0, 60).Select(_ => new SaidLine($"{Guid.NewGuid()}", "And?"))];
            await App.Get<ThreadActs>().SayAsync(new ThreadPlace(A.ProgramId, mentorshipId), ProgramDriver.Id(Maya), lines);
        }

        await TheoBrowser.PressWithFilesAsync(form, "Send the message", [("plan.pdf", [.. Plan, .. Plan])], ("text", "Here it is"));

        var address = (await MayaBrowser.GetAsync($"/m/files/growth/{mentorshipId}")).LinkTo("plan.pdf");
        Assert.Equal(Plan, await MayaBrowser.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_lists_files_and_links_and_who_added_a_file_takes_it_back()
    {
        await BeginAsync();
        await SendAsync(("plan.pdf", Plan));
        await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(Path), "Send the message", ("text", "Read https://docs.example.com/plan. Not http://plain.example.com"));

        var list = await MayaBrowser.GetAsync($"/m/files/growth/{mentorshipId}");

        var link = list.Html.QuerySelectorAll("main a").Single(one => one.GetAttribute("rel") is not null);
        Assert.Equal(("https://docs.example.com/plan", "noopener nofollow"), (link.GetAttribute("href"), link.GetAttribute("rel")));
        Assert.DoesNotContain("Remove plan.pdf", list.Text);
        var address = list.LinkTo("plan.pdf");
        var removed = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync($"/m/files/growth/{mentorshipId}"), "Remove plan.pdf");
        Assert.Contains("plan.pdf: removed", removed.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(address)).Status);
        Assert.Empty(((MemoryAttachments)App.Get<IAttachmentStore>()).Kept);
    }

    private async Task BeginAsync()
    {
        mentorshipId = (await People.KickOffAsync()).MentorshipId;
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
    }

    private async Task<SeenPage> SendAsync(params (string Name, byte[] Content)[] files) =>
        await TheoBrowser.PressWithFilesAsync(await TheoBrowser.GetAsync(Path), "Send the message", files, ("text", "Here it is"));

    private Task<IReadOnlyList<Attachment>> FilesAsync() => App.ListAsync<Attachment>(Partition.Thread(A.ProgramId, mentorshipId));

    private static string? NameOf(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName?.Trim('"');

    // The beginning of an archive, up to the name of what is packed first.
    private static byte[] Archive(string first) =>
        [0x50, 0x4B, 0x03, 0x04, .. new byte[22], (byte)first.Length, 0, 0, 0, .. Encoding.ASCII.GetBytes(first), .. new byte[20]];
}
