using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Pages.Mails;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Gallery;

/// <summary>Every mail in every language as the product words it, about people who do not exist.</summary>
public sealed class ConsoleGallery(ConsoleEntry access, Languages languages, SampleMails samples, MailRenderer renderer)
{
    private const string MailRoute = $"console/gallery/{{template:{Ids.Rule}}}/{{language:{Ids.Rule}}}";

    [Function("ConsoleGallery")]
    public IResult ShowAll([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/gallery")] HttpRequest request) =>
        Page.Show<GalleryPage, GalleryModel>(
            request, new GalleryModel(access.Visit(request), [.. MailStages.All.Select(stage => StageOf(stage.Name, stage.Templates))]));

    [Function("ConsoleGalleryMail")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = MailRoute)] HttpRequest request, string template, string language) =>
        Find(template, language) is { } content
            ? MailFrame.Around<GalleryMailPage, GalleryMailModel>(
                request, new GalleryMailModel(access.Visit(request), content.Template, content.Texts.Language, await renderer.RenderAsync(content)))
            : access.NotFound(request, "mail");

    [Function("ConsoleGalleryHtml")]
    public async Task<IResult> HtmlAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{MailRoute}/html")] HttpRequest request, string template, string language) =>
        Find(template, language) is { } content ? MailFrame.Of(request, (await renderer.RenderAsync(content)).Html) : access.NotFound(request, "mail");

    private GalleryStage StageOf(string name, IReadOnlyList<MailTemplate> templates) => new(
        name,
        [.. from template in templates from language in languages.All select CardOf(template, language)]);

    private GalleryCard CardOf(MailTemplate template, Language language)
    {
        var rendering = new MailRendering(samples.Of(template, languages.Of(language.Tag)));
        return new GalleryCard(template, language, rendering.Say(MailText.Subject));
    }

    private MailContent? Find(string template, string language) =>
        MailNames.Find(template) is { } known && languages.Has(language) ? samples.Of(known, languages.Of(language)) : null;
}

public sealed record GalleryModel(ConsoleVisit Visit, IReadOnlyList<GalleryStage> Stages);

/// <param name="Name">As console-mails.json has it.</param>
public sealed record GalleryStage(string Name, IReadOnlyList<GalleryCard> Cards);

public sealed record GalleryCard(MailTemplate Template, Language Language, string Subject);

public sealed record GalleryMailModel(ConsoleVisit Visit, MailTemplate Template, Language Language, RenderedMail Mail);
