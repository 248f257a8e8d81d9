using MentorFlow.Content;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Training;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Content;

/// <summary>An organization's own files stand in place of those that are built in or beside them; what is wrong with one is said with its line.</summary>
public sealed class ContentLibraryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_file_of_the_organization_stands_in_place_of_the_one_that_is_built_in()
    {
        Write("aids/grow.en.md", "---\ntitle: Our own GROW\nlead: As we do it.\norder: 1\nfor: any\n---\n## Where to\n- What do you want?\n");

        var library = ContentLibrary.With(folder.Path);

        Assert.Equal("Our own GROW", library.In("en").Aids[0].Title);
        Assert.Equal(ContentLibrary.BuiltIn.In("fr").Aid("grow")!.Title, library.In("fr").Aid("grow")!.Title);
        Assert.Equal("Our own GROW", Languages.BuiltIn.With(library).English.Content.Aid("grow")!.Title);
    }

    [Fact]
    public void A_module_of_the_organization_is_read_by_its_tracks_and_said_in_English_where_a_language_lacks_it()
    {
        Write("modules/our-way.en.md", Module());

        var library = ContentLibrary.With(folder.Path);

        var plan = Curriculum.Of(library).PlanFor(ProgramRole.Mentee);
        Assert.Equal("our-way", plan.Gate[0].Id);
        Assert.Equal([new QuizQuestion("our-way-1", 3, 1)], plan.Gate[0].Questions);
        Assert.Equal("Our way", library.In("fr-CA").Module("our-way")!.Title);
        Assert.DoesNotContain(Curriculum.Of(library).PlanFor(ProgramRole.Mentor).Modules, module => module.Id == "our-way");
        Assert.Contains(ContentRules.Check(library), fault => fault.What.Contains("missing in the language fr", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("modules/our-way.en.md", "Nothing", "line 1: the file must begin with ---")]
    [InlineData("modules/our-way.en.md", "---\ntitle Our way\n---\n", "line 2: there must be a name, a colon and a value")]
    [InlineData("modules/our-way.en.md", "---\norder: 1\n---\n", "\"title\" is missing")]
    [InlineData("modules/our-way.en.md", "---\ntitle: Our way\n---\nWhy.\n", "there must be a part \"## Acts\"")]
    [InlineData("modules/our-way.de.md", "---\ntitle: Our way\n---\n", "a file is named as")]
    [InlineData("songs/our-way.en.md", "---\ntitle: Our way\n---\n", "the folders are modules, drip")]
    [InlineData("drip/ours.en.md", "---\ntitle: Ours\nstage: later\n---\n", "\"stage\" must be one of")]
    [InlineData("campaign/poster.en.md", "---\ntitle: Ours\n---\nCome to {place}: {link}\n", "nothing is known as {place}")]
    public void What_cannot_be_used_is_named_with_its_line_at_the_start(string name, string text, string said)
    {
        Write(name, text);

        var wrong = Assert.Throws<SettingException>(() => ContentLibrary.With(folder.Path));

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(name.Split('/')[1], wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x] Two", "[ ] Two", "exactly one answer must be ticked")]
    [InlineData("Two — right.", "Two", "an answer is written")]
    [InlineData("order: 1", "order: first", "it must be a number")]
    [InlineData("gate: yes", "gate: perhaps", "it must be yes or no")]
    public void A_module_that_counts_wrong_is_refused(string from, string to, string said)
    {
        Write("modules/our-way.en.md", Module().Replace(from, to, StringComparison.Ordinal));

        var wrong = Assert.Throws<SettingException>(() => ContentLibrary.With(folder.Path));

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Languages_that_differ_in_which_answer_is_right_are_refused()
    {
        Write("modules/our-way.en.md", Module());
        var other = Module().Replace("[ ] One", "[x] One", StringComparison.Ordinal).Replace("[x] Two", "[ ] Two", StringComparison.Ordinal);
        Write("modules/our-way.fr.md", other);

        var wrong = Assert.Throws<SettingException>(() => ContentLibrary.With(folder.Path));

        Assert.Contains("what counts must be the same", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var wrong = Assert.Throws<SettingException>(() => ContentLibrary.With(Path.Combine(folder.Path, "nothing")));

        Assert.Contains("Content:Folder", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_intentions_without_an_act_are_told_to_who_writes()
    {
        Write("modules/our-way.en.md", Module().Replace("Ask what is hard.", "Build trust with your partner.", StringComparison.Ordinal));

        Assert.Contains(
            ContentRules.Check(ContentLibrary.With(folder.Path)), fault => fault.What.Contains("\"build trust\" says no act", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("**Ask** *once*", "<strong>Ask</strong> <em>once</em>")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[aids](/m/aids)", "<a href=\"/m/aids\">aids</a>")]
    [InlineData("[a](javascript:alert(1))", "[a](javascript:alert(1))")]
    [InlineData("[a](//evil.example.com)", "[a](//evil.example.com)")]
    [InlineData("[a](https://x.example/\"onclick=\"b)", "[a](https://x.example/&quot;onclick=&quot;b)")]
    public void Only_the_few_marks_that_are_known_become_HTML(string text, string html) => Assert.Equal(html, ContentHtml.Inline(text));

    [Fact]
    public void French_signs_do_not_begin_a_line()
    {
        Write("aids/grow.fr.md", "---\ntitle: Notre GROW : quatre temps\nlead: Voilà.\n---\n## Où ?\n- « Quoi ? »\n");

        var aid = ContentLibrary.With(folder.Path).In("fr").Aid("grow")!;

        Assert.Equal("Notre GROW\u00a0: quatre temps", aid.Title);
        Assert.Equal(["«\u00a0Quoi\u00a0?\u00a0»"], aid.Parts[0].Lines);
    }

    public void Dispose() => folder.Dispose();

    private static string Module() => """
        ---
        title: Our way
        tracks: mentee, peer
        order: 1
        gate: yes
        ---
        Because we do.

        ## Acts
        - Ask what is hard.
        - Write it down.
        - Say when you will do it.

        ## When it goes wrong
        **Ada:** One.
        **Bo:** Two.
        **Ada:** Three.
        **Bo:** Four.
        *Nobody asks.*

        ## When it goes right
        **Ada:** One?
        **Bo:** Two.
        **Ada:** Three?
        **Bo:** Four.
        *Ada asks.*

        ## Checklist
        - Ask.
        - Wait.
        - Write.
        - Say.

        ## Questions
        ### What first?
        - [ ] One — tempting, and wrong.
        - [x] Two — right.
        - [ ] Three — wrong.
        """;

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
