package io.aftersales.web;

import java.io.IOException;
import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the console below {@code /app/}: its files as they are, and its first page for every address that the browser routes. */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/app/";

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/app", "/app/");
        // the handler of files takes no empty path
        pages.addViewController("/app/").setViewName("forward:/app/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        // names under assets/ carry a hash of their content, all others must be asked for again
        files.addResourceHandler("/app/assets/**").addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/app/**").addResourceLocations(FILES).setCacheControl(CacheControl.noCache())
                .resourceChain(false).addResolver(new FirstPageOtherwise());
    }

    /** What is neither an asset nor stands at the top is an address of the console's own, dots or not; a file that is missing stays missing. */
    private static final class FirstPageOtherwise extends PathResourceResolver {
        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() || path.endsWith("/") ? null : super.getResource(path, location);
            if (file != null) {
                return file;
            }
            boolean named = path.indexOf('/') < 0 && path.contains(".");
            return named ? null : super.getResource("index.html", location);
        }
    }
}
