using Microsoft.Extensions.Hosting;

SampleApp.App.CreateBuilder(args).Build().Run();
